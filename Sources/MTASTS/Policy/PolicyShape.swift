/// What a body is before its lines are looked at.
enum PolicyShape {
    /// Lines of fields, perhaps with mistakes.
    case lines
    /// Nothing but white space.
    case empty
    /// A web page, as a server gives that answers 200 for what it has not.
    case html
    /// JSON, as an early draft had it.
    case json
    /// All fields on one line.
    case oneLine

    init(_ body: ArraySlice<UInt8>) {
        let bare = body.drop { $0.isWhiteSpace || $0 == 0x0A || $0 == 0x0D }
        switch bare.first {
        case nil: self = .empty
        case UInt8(ascii: "<"): self = .html
        case UInt8(ascii: "{"): self = .json
        default: self = Self.isOneLine(bare) ? .oneLine : .lines
        }
    }

    /// Whether the fields follow each other with no line ending between them.
    private static func isOneLine(_ bare: ArraySlice<UInt8>) -> Bool {
        let line = bare.prefix { $0 != 0x0A && $0 != 0x0D }
        let rest = bare[line.endIndex...]
        guard rest.allSatisfy({ $0.isWhiteSpace || $0 == 0x0A || $0 == 0x0D }) else { return false }
        return ["version:", "mode:", "max_age:"].count { line.contains($0) } > 1
    }

    /// The words of a body on one line, each name with its colon and each value a word.
    static func words(_ body: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        let spaced = body.split { $0.isWhiteSpace || $0 == 0x0A || $0 == 0x0D || $0 == 0x2C || $0 == 0x3B }
        return spaced.flatMap { word -> [ArraySlice<UInt8>] in
            guard let colon = word.firstIndex(of: UInt8(ascii: ":")), colon + 1 < word.endIndex else { return [word] }
            return [word[...colon], word[(colon + 1)...]]
        }
    }
}
