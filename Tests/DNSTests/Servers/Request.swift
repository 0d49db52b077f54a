/// A query as it arrived at a scripted server.
struct Request: Sendable {
    /// The message.
    let bytes: [UInt8]
    /// How many requests had arrived before it.
    let number: Int
    /// Whether it came over TCP.
    let isOverTCP: Bool
    /// The port it came from.
    let port: UInt16
    /// When the kernel took it in, in nanoseconds; zero over TCP.
    let time: UInt64

    /// The id.
    var id: Int { Int(bytes[0]) << 8 | Int(bytes[1]) }
    /// Whether it carries an OPT record.
    var hasOPT: Bool { bytes[11] == 1 }
    /// Whether checking is disabled.
    var disablesChecking: Bool { bytes[3] & 0x10 != 0 }
    /// The question: name, type and class.
    var question: [UInt8] { Array(bytes[12..<(nameEnd + 4)]) }
    /// The number of the type asked for.
    var type: Int { Int(bytes[nameEnd]) << 8 | Int(bytes[nameEnd + 1]) }

    /// The name in the case it arrived in.
    var name: String {
        var labels: [String] = []
        var position = 12
        while bytes[position] != 0 {
            let end = position + 1 + Int(bytes[position])
            labels.append(String(decoding: bytes[(position + 1)..<end], as: UTF8.self))
            position = end
        }
        return labels.joined(separator: ".")
    }

    private var nameEnd: Int {
        var position = 12
        while bytes[position] != 0 { position += 1 + Int(bytes[position]) }
        return position + 1
    }
}
