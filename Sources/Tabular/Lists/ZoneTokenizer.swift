/// Splits a zone file into entries and words: comments, quotes, escapes and parentheses (RFC 1035, 5.1).
struct ZoneTokenizer: ~Copyable {
    /// What stands next in an entry.
    enum Token {
        /// A word, in `word`.
        case word
        /// The line end that closes the entry.
        case endOfEntry
        /// The end of the file.
        case end
    }

    /// The word that `next()` found last, its escapes untouched.
    private(set) var word: [UInt8] = []
    /// The line where the entry begins.
    private(set) var entryLine = 1
    /// Where the entry begins in the decompressed text.
    private(set) var entryOffset = 0
    private var window: ByteWindow
    private var line = 1
    private var depth = 0
    private var isClosed = true

    /// A name takes 4 characters a byte at the most, and nothing longer is looked at.
    private static let wordLimit = 1100
    /// Record data has 65,535 bytes at the most, 4 characters each at the most, and room for white space.
    private static let entryLimit = 1024 * 1024

    init(_ source: ByteSource) throws(ListError) {
        window = try ByteWindow(source)
    }

    /// Marks the beginning of an entry, and says whether it begins with white space: then the owner is that of the entry before.
    mutating func beginEntry() throws(ListError) -> Bool {
        entryLine = line
        entryOffset = window.offset
        isClosed = false
        let first = try window.peek()
        return first == UInt8(ascii: " ") || first == UInt8(ascii: "\t")
    }

    /// Finds the next word of the entry.
    mutating func next() throws(ListError) -> Token {
        word.removeAll(keepingCapacity: true)
        while let byte = try window.peek() {
            if try skipSeparator(byte) { continue }
            if isClosed { return .endOfEntry }
            try readWord()
            return .word
        }
        guard depth == 0 else { throw failure(.unbalanced) }
        return isClosed ? .endOfEntry : .end
    }

    /// Skips what is left of the entry.
    mutating func skipEntry() throws(ListError) {
        while !isClosed {
            guard let byte = try window.peek() else {
                guard depth == 0 else { throw failure(.unbalanced) }
                return
            }
            if try skipSeparator(byte) { continue }
            if isClosed { return }
            // What is escaped opens nothing and closes nothing.
            guard try takeWordByte() == UInt8(ascii: "\\") else { continue }
            if let escaped = try window.peek(), escaped != UInt8(ascii: "\n") { _ = try window.next() }
        }
    }

    /// The error for this entry.
    func failure(_ problem: ZoneProblem) -> ListError {
        .zone(window.name, line: entryLine, problem)
    }

    /// Takes a byte that stands between words, and says whether to look further in the entry.
    private mutating func skipSeparator(_ byte: UInt8) throws(ListError) -> Bool {
        guard !isClosed else { return false }
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
            break
        case UInt8(ascii: ";"):
            try skipComment()
            return true
        case UInt8(ascii: "("):
            depth += 1
        case UInt8(ascii: ")"):
            guard depth > 0 else { throw failure(.unbalanced) }
            depth -= 1
        case UInt8(ascii: "\n"):
            line += 1
            isClosed = depth == 0
            _ = try window.next()
            return !isClosed
        default:
            return false
        }
        _ = try window.next()
        guard window.offset - entryOffset <= Self.entryLimit else { throw failure(.unbalanced) }
        return true
    }

    private mutating func skipComment() throws(ListError) {
        while let byte = try window.peek(), byte != UInt8(ascii: "\n") { _ = try window.next() }
    }

    private mutating func readWord() throws(ListError) {
        while let byte = try window.peek(), !Self.endsWord(byte) {
            let taken = try takeWordByte()
            guard word.count < Self.wordLimit else { throw failure(.tooLong) }
            word.append(taken)
            if taken == UInt8(ascii: "\\"), let escaped = try window.next() {
                guard escaped != UInt8(ascii: "\n") else { throw failure(.badName) }
                word.append(escaped)
            }
        }
    }

    /// Takes one byte of a word, or a whole quoted string, of which the closing quote is returned.
    private mutating func takeWordByte() throws(ListError) -> UInt8 {
        guard let byte = try window.next() else { throw failure(.unbalanced) }
        guard window.offset - entryOffset <= Self.entryLimit else { throw failure(.tooLong) }
        guard byte == UInt8(ascii: "\"") else { return byte }
        while let quoted = try window.next() {
            switch quoted {
            case UInt8(ascii: "\""): return quoted
            case UInt8(ascii: "\\"):
                guard try window.next() != UInt8(ascii: "\n") else { throw failure(.unbalanced) }
            // A quote left open would swallow the records that follow.
            case UInt8(ascii: "\n"): throw failure(.unbalanced)
            default: break
            }
        }
        throw failure(.unbalanced)
    }

    private static func endsWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: "\n"), UInt8(ascii: ";"),
            UInt8(ascii: "("), UInt8(ascii: ")"):
            true
        default:
            false
        }
    }
}
