/// What a file holds that is not the text of a list, told from its first bytes.
package enum BinaryKind: Hashable, Sendable {
    /// UTF-16 text, as some spreadsheets save "Unicode text".
    case utf16
    /// An archive or a compression that is not gzip, by its usual name.
    case packed(String)
    /// NUL bytes, or more control characters than text has.
    case binary
}

extension BinaryKind {
    /// Judges the first bytes of a file; nothing means text.
    package init?(sniffing head: [UInt8]) {
        if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
            self = .utf16
        } else if let match = Self.signatures.first(where: { head.starts(with: $0.bytes) }) {
            self = .packed(match.name)
        } else if head.contains(0) || head.count(where: Self.isControl) * 10 > head.count {
            self = .binary
        } else {
            return nil
        }
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        byte == 0x7F || byte < 0x20 && !(0x09...0x0D).contains(byte) && byte != 0x1B
    }

    private static let signatures: [(bytes: [UInt8], name: String)] = [
        ([0x50, 0x4B, 0x03, 0x04], "a zip archive or an office document"),
        ([0x28, 0xB5, 0x2F, 0xFD], "zstd data"),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz data"),
        (Array("BZh91AY&SY".utf8), "bzip2 data"),
        ([0x1F, 0x8B], "gzip data in gzip data"),
        (Array("SQLite format 3".utf8), "an SQLite database"),
        (Array("%PDF-".utf8), "a PDF document"),
    ]
}

extension BinaryKind: CustomStringConvertible {
    package var description: String {
        switch self {
        case .utf16: "is UTF-16 text; save it as UTF-8"
        case .packed(let name): "is \(name); unpack it, or save it as CSV, first"
        case .binary: "is binary data, not a list"
        }
    }
}
