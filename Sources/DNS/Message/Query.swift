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

    /// Writes a packet for a question, with its OPT record but an id of zero.
    ///
    /// - Parameters:
    ///   - question: The question.
    ///   - payloadSize: What the OPT record announces.
    ///   - packets: Where the packet is to be.
    ///   - start: Where in it the packet begins, with at least `capacity` bytes.
    /// - Returns: Where in the packet the question ends; nil where its name cannot be asked for.
    static func write(
        _ question: Question, payloadSize: UInt16, to packets: inout [UInt8], at start: Int
    ) -> Int? {
        var writer = WireNameWriter(at: start + headerLength)
        var span = packets.mutableSpan
        guard let end = writer.write(question.name, behind: question.prefix.text, to: &span) else { return nil }
        return complete(&span, at: start, nameEnd: end, type: question.type, payloadSize: payloadSize)
    }

    /// Writes a packet for a name in wire form.
    static func write(
        _ name: WireName, type: RecordType, payloadSize: UInt16, to packets: inout [UInt8], at start: Int
    ) -> Int {
        var span = packets.mutableSpan
        var end = start + headerLength
        for byte in name.bytes {
            span[end] = byte
            end += 1
        }
        return complete(&span, at: start, nameEnd: end, type: type, payloadSize: payloadSize)
    }

    private static func complete(
        _ packet: inout MutableSpan<UInt8>, at start: Int, nameEnd: Int, type: RecordType, payloadSize: UInt16
    ) -> Int {
        for index in start..<(start + headerLength) { packet[index] = 0 }
        packet[start + 5] = 1
        packet[nameEnd] = UInt8(type.rawValue >> 8)
        packet[nameEnd + 1] = UInt8(type.rawValue & 0xff)
        packet[nameEnd + 2] = 0
        packet[nameEnd + 3] = 1
        let end = nameEnd + 4
        for index in 0..<optLength { packet[end + index] = 0 }
        packet[end + 2] = 41
        packet[end + 3] = UInt8(payloadSize >> 8)
        packet[end + 4] = UInt8(payloadSize & 0xff)
        return end - start
    }

    /// Makes a written packet ready to be sent.
    ///
    /// - Parameters:
    ///   - packets: Where the packet is.
    ///   - start: Where in it the packet begins, with at least `capacity` bytes.
    ///   - questionEnd: Where in the packet its question ends.
    ///   - traits: What this attempt is like.
    ///   - random: Where the case comes from.
    /// - Returns: The length to send.
    static func prepare(
        _ packets: inout [UInt8], at start: Int, questionEnd: Int, traits: Traits, random: inout RandomPool
    ) -> Int {
        var span = packets.mutableSpan
        span[start] = UInt8(traits.id >> 8)
        span[start + 1] = UInt8(traits.id & 0xff)
        // Recursion desired; AD asks for the AD bit in the answer (RFC 6840, 5.7).
        span[start + 2] = 0x01
        span[start + 3] = traits.disablesChecking ? 0x30 : 0x20
        span[start + 11] = traits.hasOPT ? 1 : 0
        let name = (start + headerLength)..<(start + questionEnd - 4)
        setCase(&span, of: name, isRandom: traits.randomisesCase, random: &random)
        return questionEnd + (traits.hasOPT ? optLength : 0)
    }

    private static func setCase(
        _ packets: inout MutableSpan<UInt8>, of name: Range<Int>, isRandom: Bool, random: inout RandomPool
    ) {
        var bytes = unsafe packets.mutableBytes
        var bits: UInt16 = 0
        var hasBits = false
        var position = name.lowerBound
        // Length bytes are below 64 and the final zero is no letter, so the name can be taken as one run of bytes. What
        // is read behind its end is still the packet's room.
        while position < name.upperBound {
            let eight = unsafe bytes.unsafeLoadUnaligned(fromByteOffset: position, as: UInt64.self).littleEndian
            let left = name.upperBound - position
            let letters = LetterCase.bits(of: eight) & (left < 8 ? (1 << UInt64(8 * left)) - 1 : .max)
            var upper: UInt64 = 0
            if isRandom {
                // Sixteen bits do for two steps.
                bits = hasBits ? bits >> 8 : random.next16()
                hasBits.toggle()
                upper = LetterCase.spread(UInt8(truncatingIfNeeded: bits)) & letters
            }
            bytes.storeBytes(
                of: ((eight | letters) ^ upper).littleEndian, toByteOffset: position, as: UInt64.self)
            position += 8
        }
    }
}
