import Tabular

/// The same text from two sources: all at once, and in small pieces.
///
/// The first 64 KiB are looked at in one piece whatever the source; so the text stands behind a first line as long.
enum Pieces {
    /// Demands that a reader finds the same in both; of one text in eight, for it takes ten times as long as the rest.
    static func demandSame<Found: Equatable>(
        _ bytes: [UInt8], each size: Int, firstLine mark: String, _ read: (ByteSource) throws -> Found
    ) throws {
        guard bytes.reduce(0, &+) % 8 == 0 else { return }
        let (line, packedLine) = mark == ";" ? comment : plain
        let one = outcome { try read(ByteSource(bytes: line + bytes, name: "list")) }
        let cut = packedLine + GzipFile.members(of: bytes, each: size)
        let other = outcome { try read(ByteSource(bytes: cut, name: "list")) }
        try demand(one == other, "a text reads the same in pieces of \(size): \(one) and \(other)")
    }

    private static let plain = line("x")
    private static let comment = line(";")

    /// A line of 64 KiB with its end, and the same packed: made once, for its checksum takes longer than all the rest.
    private static func line(_ mark: String) -> (bytes: [UInt8], packed: [UInt8]) {
        let half = Array(mark.utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 32 * 1024)
        let rest = half.dropFirst() + [0x0A]
        return (half + rest, GzipFile.member(half) + GzipFile.member(rest))
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
