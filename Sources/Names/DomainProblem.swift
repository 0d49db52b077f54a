/// Why a cell of a list is not the name of a domain that can receive mail.
///
/// The raw values are stored with a run and never change; `description` is the reason for people and reads after the cell.
package enum DomainProblem: String, Error, Hashable, Sendable, CaseIterable {
    /// Nothing is left of the cell once white space and quotes are gone.
    case empty
    /// The bytes are not UTF-8, so that no name can be read from them.
    case notUTF8 = "not_utf8"
    /// An IPv4 or IPv6 address, bare or in brackets.
    case address
    /// A port without a scheme: `example.com:25` names a service, not a domain.
    case port
    /// Two addresses or more in one cell.
    case severalAddresses = "several_addresses"
    /// A name with `*` as its first label, as in a certificate or a policy pattern.
    case wildcard
    /// A name that begins with a dot, as in a cookie or a suffix list.
    case leadingDot = "leading_dot"
    /// Two dots in a row.
    case emptyLabel = "empty_label"
    /// A label longer than 63 bytes (RFC 1035, 2.3.4).
    case labelTooLong = "label_too_long"
    /// A name longer than 253 characters (RFC 1035, 2.3.4: 255 bytes on the wire).
    case nameTooLong = "name_too_long"
    /// A label with an underscore: such names hold records of services and receive no mail (RFC 5321, 4.1.2).
    case underscore
    /// A label that begins or ends with a hyphen (RFC 5321, 4.1.2).
    case hyphen
    /// A character that no host name may hold.
    case illegalCharacter = "illegal_character"
    /// A label in another script than ASCII that IDNA does not allow (RFC 5891, 4).
    case internationalized
    /// One label alone.
    case singleLabel = "single_label"
    /// A last label made of digits alone, which no top-level domain has (RFC 3696, 2).
    case numericTopLevel = "numeric_top_level"
}

extension DomainProblem: CustomStringConvertible {
    package var description: String {
        switch self {
        case .empty: "is empty"
        case .notUTF8: "is not UTF-8 text"
        case .address: "is an IP address, not a domain name"
        case .port: "has a port; write the name alone"
        case .severalAddresses: "holds more than one mail address"
        case .wildcard: "is a wildcard; write the names it stands for"
        case .leadingDot: "begins with a dot"
        case .emptyLabel: "has two dots in a row"
        case .labelTooLong: "has a label longer than 63 bytes"
        case .nameTooLong: "is longer than 253 characters"
        case .underscore: "has an underscore, which no mail domain has"
        case .hyphen: "has a label that begins or ends with a hyphen"
        case .illegalCharacter: "has a character that is not allowed in a domain name"
        case .internationalized: "has a label that is not allowed in internationalized names"
        case .singleLabel: "has no dot"
        case .numericTopLevel: "ends in a number, which no top-level domain is"
        }
    }
}
