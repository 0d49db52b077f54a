/// A domain name in lower-case ASCII without the root's dot, legal by construction (RFC 1035, 2.3.4).
///
/// Underscores are allowed, as in `_mta-sts.example.com`; ``isHostName`` tells names that a host can have.
/// Making one is a pass over the bytes; a name already in its normal form is kept without copying it.
public struct DomainName: Hashable, Sendable {
    /// The name: labels in lower case, joined by dots.
    public let text: String

    /// Reads a name: lower-cases it and drops one trailing dot.
    public init(_ text: String) throws(DomainNameError) {
        let form = try DomainNameForm(text.utf8Span.span)
        self.text = form.isNormal ? text : Self.normal(text.utf8, length: form.length)
    }

    /// Reads a name out of a longer text.
    public init(_ text: Substring) throws(DomainNameError) {
        let form = try DomainNameForm(text.utf8Span.span)
        self.text = form.isNormal ? String(text) : Self.normal(text.utf8, length: form.length)
    }

    /// Reads a name from its bytes.
    public init(bytes: [UInt8]) throws(DomainNameError) {
        let form = try DomainNameForm(bytes.span)
        self.text = Self.normal(bytes, length: form.length)
    }

    private init(legal text: String) { self.text = text }

    private static func normal(_ bytes: some Collection<UInt8>, length: Int) -> String {
        String(decoding: bytes.prefix(length).map(\.lowercased), as: UTF8.self)
    }

    /// The labels from left to right.
    public var labels: [Substring] { text.split(separator: ".") }

    /// Whether a host can have the name: letters, digits and inner hyphens only (RFC 1123, 2.1).
    public var isHostName: Bool {
        let bytes = text.utf8Span.span
        var previous = UInt8(ascii: ".")
        for index in bytes.indices {
            let byte = bytes[index]
            if byte == UInt8(ascii: "_") { return false }
            if byte == UInt8(ascii: "-"), previous == UInt8(ascii: ".") { return false }
            if byte == UInt8(ascii: "."), previous == UInt8(ascii: "-") { return false }
            previous = byte
        }
        return previous != UInt8(ascii: "-")
    }

    /// The name with a label put before it, as in `_mta-sts` before `example.com`; fails where that grows too long.
    public func prepending(_ label: String) throws(DomainNameError) -> DomainName {
        try DomainName("\(label).\(text)")
    }

    /// The name without its left-most label, nil for a name of one label.
    public var parent: DomainName? {
        guard let dot = text.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        return DomainName(legal: String(text[text.utf8.index(after: dot)...]))
    }

    /// Whether the name is strictly below another; no name is below itself.
    public func isSubdomain(of other: DomainName) -> Bool {
        let (mine, theirs) = (text.utf8, other.text.utf8)
        return mine.count > theirs.count + 1 && mine.dropLast(theirs.count).last == UInt8(ascii: ".")
            && mine.suffix(theirs.count).elementsEqual(theirs)
    }
}

extension DomainName: Comparable {
    /// Orders names by their bytes from the left.
    public static func < (left: DomainName, right: DomainName) -> Bool { left.text < right.text }
}

extension DomainName: CustomStringConvertible {
    /// The name.
    public var description: String { text }
}
