/// One line of evidence: what it is, and what was seen.
///
/// The label is our own word; the value came from the network and is exact, to be made safe by whoever shows it.
public struct EvidenceLine: Hashable, Sendable {
    /// What the value is.
    public var label: String
    /// What was seen, as its bytes; a policy has several lines.
    public var bytes: [UInt8]

    /// Makes a line of bytes.
    public init(_ label: String, _ bytes: [UInt8]) {
        self.label = label
        self.bytes = bytes
    }

    /// Makes a line of text.
    public init(_ label: String, _ value: String) {
        self.init(label, Array(value.utf8))
    }

    /// What was seen as text, ill-formed UTF-8 replaced.
    public var value: String { String(decoding: bytes, as: UTF8.self) }

    /// The lines of a text of several lines, without CRLF or LF; none behind the last line end.
    public var texts: [[UInt8]] {
        let rows = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let lines = rows.count > 1 && rows.last?.isEmpty == true ? rows.dropLast() : rows[...]
        return lines.map { Array($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0) }
    }
}
