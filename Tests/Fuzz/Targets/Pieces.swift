import Tabular

/// The same text from two sources: all at once, and in small pieces.
///
/// The first 64 KiB are looked at in one piece whatever the source; so the text stands behind a first line as long.
enum Pieces {
    /// Demands that a reader finds the same in both.
    static func demandSame<Found: Equatable>(
        _ bytes: [UInt8], each size: Int, firstLine mark: String, _ read: (ByteSource) throws -> Found
    ) throws {
        let line = Array(mark.utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 64 * 1024 - 1)
        let half = line.count / 2
        let whole = line + [0x0A] + bytes
        let cut =
            GzipFile.member(line[..<half]) + GzipFile.member(line[half...] + [0x0A])
            + GzipFile.members(of: bytes, each: size)
        let one = outcome { try read(ByteSource(bytes: whole, name: "list")) }
        let other = outcome { try read(ByteSource(bytes: cut, name: "list")) }
        try demand(one == other, "a text reads the same in pieces of \(size): \(one) and \(other)")
    }

    /// What a reader finds, or what it throws.
    static func outcome<Found: Equatable>(_ read: () throws -> Found) -> Outcome<Found> {
        do {
            return .found(try read())
        } catch {
            return .failed("\(error)")
        }
    }

    enum Outcome<Found: Equatable>: Equatable {
        case found(Found)
        case failed(String)
    }
}
