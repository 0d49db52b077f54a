import Glibc
import Tabular

extension FuzzTarget {
    /// Gzip, the magic put before the input; a byte chooses the size of the buffer.
    static let gzip = FuzzTarget("gzip", longest: 1024) { input in
        var choices = Choices(input)
        let size = 1 + Int(choices.next())
        let bytes = [0x1F, 0x8B] + choices.rest
        let all = content(ByteSource(bytes: bytes, name: "list"), 4096)
        try demand(isSame(content(ByteSource(bytes: bytes, name: "list"), size * 7), all), "buffers make no difference")
        let headed = Pieces.outcome {
            let source = ByteSource(bytes: bytes, name: "list")
            let head = try source.head()
            let again = try source.head()
            try demand(head == again, "looking at the head takes nothing")
            return head
        }
        if case .found(let head) = headed, case .found(let text) = all {
            try demand(text.starts(with: head), "the head is the beginning")
        }
        var ends: [CInt] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { throw BrokenRule(description: "there is a pipe") }
        defer { close(ends[0]) }
        // A pipe holds all of an input.
        _ = unsafe write(ends[1], bytes, bytes.count)
        close(ends[1])
        let piped = content(try ByteSource(path: "/proc/self/fd/\(ends[0])", name: "list"), 4096)
        try demand(isSame(piped, all), "a pipe makes no difference")
    }

    /// Whether both are the same text, or both damaged: where damage is met depends on the buffer, and so may whether it
    /// is met before enough was read.
    private static func isSame(_ one: Pieces.Outcome<[UInt8]>, _ other: Pieces.Outcome<[UInt8]>) -> Bool {
        switch (one, other) {
        case (.found(let one), .found(let other)): one == other
        case (.failed, .failed): true
        case (.found(let text), .failed), (.failed, .found(let text)): text.count == 262_144
        }
    }

    /// At most 256 KiB, which is more than the input is packed into by hand.
    private static func content(_ source: @autoclosure () throws -> ByteSource, _ size: Int) -> Pieces.Outcome<[UInt8]>
    {
        Pieces.outcome {
            let source = try source()
            var (buffer, text) = ([UInt8](repeating: 0, count: size), [UInt8]())
            while text.count < 262_144 {
                let count = try source.read(into: &buffer)
                if count == 0 { break }
                text += buffer[..<count]
            }
            return Array(text.prefix(262_144))
        }
    }
}
