/// Gzip files of blocks that are stored as they are (RFC 1951, 3.2.4; RFC 1952, 2), by which a test chooses the pieces
/// in which a source hands out its bytes.
enum GzipFile {
    /// One member that holds the bytes, at most 65,535 of them.
    static func member(_ bytes: some Collection<UInt8>) -> [UInt8] {
        let count = UInt16(bytes.count)
        let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1]
        return header + little(count) + little(~count) + bytes + little(checksum(bytes)) + little(UInt32(count))
    }

    /// The bytes in members of a few each.
    static func members(of bytes: [UInt8], each size: Int) -> [UInt8] {
        stride(from: 0, to: bytes.count, by: size).flatMap { member(bytes[$0..<min($0 + size, bytes.count)]) }
    }

    private static func little(_ number: some FixedWidthInteger & UnsignedInteger) -> [UInt8] {
        (0..<(number.bitWidth / 8)).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }

    /// CRC-32 (RFC 1952, 8).
    private static func checksum(_ bytes: some Collection<UInt8>) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in table[Int((sum ^ UInt32(byte)) & 0xFF)] ^ sum >> 8 }
    }

    private static let table = (0..<256 as Range<UInt32>).map { start in
        (0..<8).reduce(start) { sum, _ in sum & 1 == 1 ? 0xEDB8_8320 ^ sum >> 1 : sum >> 1 }
    }
}
