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
}
