/// The layout of a query packet: header, question and, last, an OPT record that can be left off.
///
/// Packets are written once a name and then patched for every attempt, so that sending allocates nothing.
enum Query {
    /// The length of a header, and thus where the question begins (RFC 1035, 4.1.1).
    static let headerLength = 12
    /// The length of an OPT record without options (RFC 6891, 6.1.2).
    static let optLength = 11
    /// The room that the longest query takes.
    static let capacity = headerLength + 255 + 4 + optLength

    /// What of a query changes between attempts.
    struct Traits {
        /// The id.
        var id: UInt16
        /// Whether the OPT record goes along.
        var hasOPT: Bool
        /// Whether validation is to be left off (RFC 4035, 3.2.2).
        var disablesChecking: Bool
        /// Whether the case of the name is random.
        var randomisesCase: Bool
    }

    /// Writes a packet, with its OPT record but an id of zero.
    ///
    /// - Parameters:
    ///   - name: The name in wire form.
    ///   - type: The number of the record type.
    ///   - payloadSize: What the OPT record announces.
    ///   - packets: The room.
    ///   - start: Where in it the packet begins, with at least `capacity` bytes.
    /// - Returns: Where in the packet the question ends.
    static func write(
        name: [UInt8], type: UInt16, payloadSize: UInt16, to packets: inout [UInt8], at start: Int
    ) -> Int {
        for index in start..<(start + headerLength) { packets[index] = 0 }
        packets[start + 5] = 1
        var end = start + headerLength
        for byte in name {
            packets[end] = byte
            end += 1
        }
        packets[end] = UInt8(type >> 8)
        packets[end + 1] = UInt8(type & 0xff)
        packets[end + 2] = 0
        packets[end + 3] = 1
        end += 4
        for index in 0..<optLength { packets[end + index] = 0 }
        packets[end + 2] = 41
        packets[end + 3] = UInt8(payloadSize >> 8)
        packets[end + 4] = UInt8(payloadSize & 0xff)
        return end - start
    }

    /// Makes a written packet ready to be sent.
    ///
    /// - Parameters:
    ///   - packets: Where the packet is.
    ///   - start: Where in it the packet begins.
    ///   - questionEnd: Where in the packet its question ends.
    ///   - traits: What this attempt is like.
    ///   - random: Where the case comes from.
    /// - Returns: The length to send.
    static func prepare(
        _ packets: inout [UInt8], at start: Int, questionEnd: Int, traits: Traits, random: inout RandomPool
    ) -> Int {
        packets[start] = UInt8(traits.id >> 8)
        packets[start + 1] = UInt8(traits.id & 0xff)
        // Recursion desired; AD asks for the AD bit in the answer (RFC 6840, 5.7).
        packets[start + 2] = 0x01
        packets[start + 3] = traits.disablesChecking ? 0x30 : 0x20
        packets[start + 11] = traits.hasOPT ? 1 : 0
        var bits: UInt16 = 0
        var bitsLeft = 0
        // Length bytes are below 64 and the final zero is no letter, so the name can be taken as one run of bytes.
        for index in (start + headerLength)..<(start + questionEnd - 4) {
            let lower = packets[index] | 0x20
            guard lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z") else { continue }
            guard traits.randomisesCase else {
                packets[index] = lower
                continue
            }
            if bitsLeft == 0 {
                bits = random.next16()
                bitsLeft = 16
            }
            packets[index] = bits & 1 == 1 ? lower : lower ^ 0x20
            bits >>= 1
            bitsLeft -= 1
        }
        return questionEnd + (traits.hasOPT ? optLength : 0)
    }
}
