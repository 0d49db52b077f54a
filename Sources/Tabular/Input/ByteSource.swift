/// The bytes of a list, from a file, gzip unpacked on the way; holds fixed buffers and never the file.
package final class ByteSource {
    /// How many bytes `head()` shows at the most.
    package static let headLimit = 64 * 1024
    /// The size of the buffer between the file and zlib.
    package static let bufferSize = 128 * 1024

    /// The name for messages.
    package let name: String
    /// How many bytes the regular file holds as it is stored, for a share of the way.
    package let storedSize: Int?
    /// How many stored bytes were used so far.
    package var storedPosition: Int { storedRead - (inputEnd - inputStart) }

    private let file: StoredFile?
    private var storedRead = 0
    private var input: [UInt8]
    private var inputStart = 0
    private var inputEnd = 0
    private var isAtEnd = false
    private var inflater: Inflater?
    /// Whether lines end in carriage returns alone, which are then read as line feeds.
    private var endsLinesInCR: Bool?
    private var pending: [UInt8] = []
    private var pendingStart = 0

    /// Opens a file and looks at its first bytes.
    ///
    /// - Parameters:
    ///   - path: Where it is.
    ///   - name: Its name for messages, where that is not its path.
    /// - Throws: What keeps the file from being read.
    package convenience init(path: String, name: String? = nil) throws(ListError) {
        try self.init(StoredFile(path: path, name: name ?? path))
    }

    /// The version of the file that is read, at this moment; nil where it is no regular file.
    package var fileVersion: FileVersion? { file?.version }

    /// Reads bytes that are in memory already, gzip unpacked here too.
    package init(bytes: [UInt8], name: String) {
        file = nil
        self.name = name
        storedSize = bytes.count
        storedRead = bytes.count
        input = bytes
        inputEnd = bytes.count
        isAtEnd = true
        inflater = bytes.starts(with: Self.magic) ? Inflater() : nil
    }

    private init(_ file: StoredFile) throws(ListError) {
        self.file = file
        name = file.name
        storedSize = file.size
        input = [UInt8](repeating: 0, count: Self.bufferSize)
        // A pipe may deliver the two bytes of the magic one by one.
        var start: [UInt8] = []
        while start.count < Self.magic.count, try fill() {
            start += input[..<inputEnd]
        }
        input.replaceSubrange(..<start.count, with: start)
        (inputStart, inputEnd) = (0, start.count)
        if start.starts(with: Self.magic) { inflater = Inflater() }
    }

    private static let magic: [UInt8] = [0x1F, 0x8B]

    /// The first bytes, which later reads deliver again; fewer than `headLimit` when that is all there is.
    package func head() throws(ListError) -> [UInt8] {
        if pendingStart > 0 || pending.isEmpty {
            var chunk = [UInt8](repeating: 0, count: Self.headLimit)
            var collected = Array(pending[pendingStart...])
            pending = []
            pendingStart = 0
            while collected.count < Self.headLimit {
                let count = try readNext(into: &chunk)
                if count == 0 { break }
                collected += chunk[..<count]
            }
            pending = collected
            if endsLinesInCR == nil { endsLinesInCR = Self.endsLinesInCR(pending) }
            mendLineEnds(in: &pending, pending.count)
        }
        return Array(pending.prefix(Self.headLimit))
    }

    /// Fills the buffer from its start and says how many bytes came; none means the end.
    package func read(into buffer: inout [UInt8]) throws(ListError) -> Int {
        guard pendingStart < pending.count else {
            let count = try readNext(into: &buffer)
            mendLineEnds(in: &buffer, count)
            return count
        }
        let count = min(buffer.count, pending.count - pendingStart)
        buffer.replaceSubrange(..<count, with: pending[pendingStart..<(pendingStart + count)])
        pendingStart += count
        if pendingStart == pending.count {
            pending = []
            pendingStart = 0
        }
        return count
    }

    /// Whether a text is one of old Macintosh programs, and of Excel's export by that name, which have no line feed at all.
    private static func endsLinesInCR(_ head: [UInt8]) -> Bool {
        head.dropLast().contains(carriageReturn) && !head.contains(lineFeed)
    }

    private func mendLineEnds(in buffer: inout [UInt8], _ count: Int) {
        guard endsLinesInCR == true else { return }
        for index in 0..<count where buffer[index] == Self.carriageReturn { buffer[index] = Self.lineFeed }
    }

    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")

    private func readNext(into buffer: inout [UInt8]) throws(ListError) -> Int {
        guard inflater == nil else { return try inflate(into: &buffer) }
        guard inputStart < inputEnd else {
            guard !isAtEnd, let file else { return 0 }
            let count = try file.read(into: &buffer)
            storedRead += count
            isAtEnd = count == 0
            return count
        }
        let count = min(buffer.count, inputEnd - inputStart)
        buffer.replaceSubrange(..<count, with: input[inputStart..<(inputStart + count)])
        inputStart += count
        return count
    }

    private func inflate(into buffer: inout [UInt8]) throws(ListError) -> Int {
        while true {
            if inputStart == inputEnd, try !fill() {
                guard inflater?.isBetweenMembers == true else {
                    throw .truncatedGzip(name, offset: storedRead)
                }
                return 0
            }
            let progress: Inflater.Progress?
            do {
                progress = try inflater?.inflate(&input, from: inputStart, to: inputEnd, into: &buffer, at: 0)
            } catch {
                throw .corruptGzip(name, offset: storedPosition)
            }
            guard let progress else { return 0 }
            inputStart += progress.consumed
            if progress.produced > 0 { return progress.produced }
        }
    }

    /// Reads the next stored bytes into the empty input buffer, and says whether any came.
    private func fill() throws(ListError) -> Bool {
        guard !isAtEnd, let file else { return false }
        let count = try file.read(into: &input)
        (inputStart, inputEnd) = (0, count)
        storedRead += count
        isAtEnd = count == 0
        return count > 0
    }
}
