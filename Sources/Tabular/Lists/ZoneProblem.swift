/// What is wrong with a zone file, beside the line where it was met.
package enum ZoneProblem: Error, Hashable, Sendable {
    /// `$INCLUDE` would read another file: a list is one file.
    case include
    /// A directive that is not `$ORIGIN` or `$TTL`.
    case directive(String)
    /// A name without a final dot before any `$ORIGIN` (RFC 1035, 5.1).
    case relativeName
    /// A record that begins with white space before any record gave an owner.
    case noOwner
    /// A name that breaks RFC 1035: an empty label, a bad escape, or too long.
    case badName
    /// A record without a type.
    case noType
    /// Parentheses or quotes that do not pair up.
    case unbalanced
    /// A token or a record past every bound.
    case tooLong
}

extension ZoneProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .include: "$INCLUDE is not followed; put everything into one file"
        case .directive(let name): "the directive \(SafeText.terminal(name, limit: 40)) is not known"
        case .relativeName: "a name without a final dot, and no $ORIGIN before it"
        case .noOwner: "a record without an owner name, and no record before it"
        case .badName: "not a legal domain name"
        case .noType: "a record without a type"
        case .unbalanced: "a quote or a parenthesis that has no partner"
        case .tooLong: "longer than any record may be"
        }
    }
}
