/// The question of a DNS message, as far as the relay needs it.
struct Question {
    /// The name in wire form, in lower case.
    let name: [UInt8]
    let type: UInt16
    /// Where the question ends in the message.
    let end: Int

    /// Reads the question of a message with exactly one; nil for anything else.
    init?(_ message: ArraySlice<UInt8>) {
        let start = message.startIndex
        guard message.count >= 17, message[start + 4] == 0, message[start + 5] == 1 else { return nil }
        var name: [UInt8] = []
        var place = start + 12
        while true {
            guard place < message.endIndex, name.count < 255 else { return nil }
            let length = Int(message[place])
            guard length < 64, place + length + 1 < message.endIndex else { return nil }
            name.append(UInt8(length))
            if length == 0 { break }
            for byte in message[(place + 1)...(place + length)] { name.append(Self.lowered(byte)) }
            place += length + 1
        }
        guard place + 5 <= message.endIndex else { return nil }
        self.name = name
        type = UInt16(message[place + 1]) << 8 | UInt16(message[place + 2])
        end = place + 5 - start
    }

    static func lowered(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
    }

    /// A name in wire form, in lower case.
    static func wire(_ name: String) -> [UInt8] {
        name.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + $0.utf8.map(lowered) } + [0]
    }
}
