/// A policy: the text of the well-known file (RFC 8461, 3.2), legal by construction.
public struct Policy: Draftable {
    /// What could be read of a policy.
    public struct Draft: Hashable, Sendable {
        /// The mode, where it is one of the three.
        public let mode: Mode?

        /// The lifetime in seconds, where it is a number of the right form, allowed or not.
        public let maxAge: Int?

        /// The legal patterns.
        public let mx: [MXPattern]
    }

    /// What senders do with a mail host that fails.
    public let mode: Mode

    /// How long senders keep the policy, in seconds: zero to ``longestMaxAge``.
    public let maxAge: Int

    /// The mail hosts, in the order of the file; empty only in mode none.
    public let mx: [MXPattern]

    /// The fields that the RFC does not name, the first of each name.
    public let extensions: [ExtensionField]

    /// The longest lifetime allowed, a year (RFC 8461, 3.2).
    public static var longestMaxAge: Int { 31_557_600 }

    /// The longest file read, in octets (RFC 8461, 3.3 suggests 64 kilobytes).
    public static var sizeLimit: Int { 65_536 }

    /// Creates a policy; throws the first problem that its text would have.
    public init(mode: Mode, maxAge: Int, mx: [MXPattern], extensions: [ExtensionField] = []) throws(Problem) {
        self.init(legalMode: mode, maxAge, mx, extensions)
        try verify()
    }

    init(legalMode mode: Mode, _ maxAge: Int, _ mx: [MXPattern], _ extensions: [ExtensionField]) {
        self.mode = mode
        self.maxAge = maxAge
        self.mx = mx
        self.extensions = extensions
    }

    /// Checks by reading the own text back: what is printed must be what was given.
    private func verify() throws(Problem) {
        let parsed = Self.parse(Array(description.utf8))
        let repeated = parsed.problems.first { $0.code == .policyDuplicateKey }
        if let problem = parsed.errors.first ?? repeated { throw problem }
        guard parsed.value == self else { throw Problem(.policySyntax, .character, description.utf8) }
    }

    /// Reads the file as it was served.
    public static func parse(_ body: [UInt8]) -> Parsed<Policy> {
        var reader = PolicyReader()
        return reader.read(body)
    }

    /// Whether a mail host, named as in its MX record, is covered by a pattern (RFC 8461, 4.1).
    public func matches(_ host: String) -> Bool { mx.contains { $0.matches(host) } }
}

extension Policy: CustomStringConvertible {
    /// The file as it is published, lines ended by line feeds.
    public var description: String {
        let known = ["version: STSv1", "mode: \(mode.rawValue)"] + mx.map { "mx: \($0.text)" } + ["max_age: \(maxAge)"]
        return (known + extensions.map { "\($0.name): \($0.value)" }).map { $0 + "\n" }.joined()
    }
}
