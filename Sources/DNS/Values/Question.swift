/// A name and the type of record that is asked for.
package struct Question: Hashable, Sendable {
    /// Labels that stand before the name on the wire.
    ///
    /// The same as names that begin with them, but a survey asks for two a domain, and need not put strings together.
    package var prefix: Prefix
    /// The name in presentation form, ASCII, with or without the final dot; without the labels of the prefix.
    package var name: String
    /// The type of record.
    package var type: RecordType

    /// Makes a question; whether the name can be asked shows in the lookup (`Failure.invalidName`).
    package init(prefix: Prefix = .none, name: String, type: RecordType) {
        self.prefix = prefix
        self.name = name
        self.type = type
    }

    /// The whole name in presentation form.
    package var fullName: String { prefix == .none ? name : prefix.text + name }

    /// Well-known labels under which a domain says something about itself.
    package enum Prefix: UInt8, Hashable, Sendable {
        /// None.
        case none
        /// `_mta-sts` (RFC 8461, 3.1).
        case mtaSTS
        /// `_smtp._tls` (RFC 8460, 3).
        case tlsReporting
        /// `mta-sts` (RFC 8461, 3.3).
        case policyHost

        /// The labels in presentation form, each with its dot.
        package var text: String {
            switch self {
            case .none: ""
            case .mtaSTS: "_mta-sts."
            case .tlsReporting: "_smtp._tls."
            case .policyHost: "mta-sts."
            }
        }
    }
}
