/// One record of a zone file, without its data.
package struct ZoneRecord: Hashable, Sendable {
    /// The absolute name of the owner in lower case, without the final dot; the root is `.`.
    package let owner: [UInt8]
    /// The type in upper case, such as `NS`.
    package let type: String
    /// The line where the record begins, counted from 1.
    package let line: Int
    /// Where the record begins in the decompressed text.
    package let offset: Int
}

/// Reads the owners and types of a zone file (RFC 1035, 5.1; `$TTL` by RFC 2308, 4) from a source, one record after another.
package struct ZoneReader: ~Copyable {
    /// The first `$ORIGIN`, which names the zone where no SOA record does.
    package private(set) var firstOrigin: [UInt8]?
    private var origin: [UInt8]?
    private var tokens: ZoneTokenizer
    private var owner: [UInt8] = []
    private var ownerText: [UInt8] = []
    private var type = ""
    private var typeText: [UInt8] = []

    /// Begins at the first record, behind a byte order mark.
    package init(_ source: ByteSource) throws(ListError) {
        tokens = try ZoneTokenizer(source)
    }

    /// Goes to the next record, or returns nothing at the end.
    package mutating func next() throws(ListError) -> ZoneRecord? {
        while true {
            let inheritsOwner = try tokens.beginEntry()
            switch try tokens.next() {
            case .end: return nil
            case .endOfEntry: continue
            case .word: break
            }
            if !inheritsOwner {
                if tokens.word.first == UInt8(ascii: "$") {
                    try readDirective()
                    continue
                }
                try takeOwner()
                guard try tokens.next() == .word else { throw tokens.failure(.noType) }
            }
            guard !owner.isEmpty else { throw tokens.failure(.noOwner) }
            let type = try readType()
            try tokens.skipEntry()
            return ZoneRecord(owner: owner, type: type, line: tokens.entryLine, offset: tokens.entryOffset)
        }
    }

    /// Keeps the owner of the record before where the text is the same, which it mostly is.
    private mutating func takeOwner() throws(ListError) {
        guard tokens.word != ownerText || owner.isEmpty else { return }
        ownerText = tokens.word
        owner = try absoluteName(ownerText)
    }

    private func absoluteName(_ text: [UInt8]) throws(ListError) -> [UInt8] {
        do {
            return try ZoneName.absolute(text, origin: origin)
        } catch {
            throw tokens.failure(error)
        }
    }

    /// Skips TTL and class, in any order, up to the type.
    private mutating func readType() throws(ListError) -> String {
        while ZoneWord.isTTL(tokens.word) || ZoneWord.isClass(tokens.word) {
            guard try tokens.next() == .word else { throw tokens.failure(.noType) }
        }
        // One type mostly follows its like.
        if tokens.word != typeText {
            typeText = tokens.word
            type = ZoneWord.text(typeText)
        }
        return type
    }

    private mutating func readDirective() throws(ListError) {
        switch ZoneWord.text(tokens.word) {
        case "$ORIGIN":
            guard try tokens.next() == .word else { throw tokens.failure(.badName) }
            let name = try absoluteName(tokens.word)
            origin = name
            firstOrigin = firstOrigin ?? name
            ownerText = []
        case "$TTL":
            break
        case "$INCLUDE":
            throw tokens.failure(.include)
        case let name:
            throw tokens.failure(.directive(name))
        }
        try tokens.skipEntry()
    }
}
