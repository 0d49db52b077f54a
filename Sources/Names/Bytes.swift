extension UInt8 {
    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { (0x30...0x39).contains(self) }

    /// Whether the byte is an ASCII hexadecimal digit.
    var isHexDigit: Bool { isDigit || (0x61...0x66).contains(lowerCase) }

    /// Whether the byte is an ASCII letter.
    var isLetter: Bool { (0x61...0x7A).contains(lowerCase) }

    /// The byte with an ASCII capital lowered.
    var lowerCase: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}

extension ArraySlice<UInt8> {
    /// The slice without white space and invisible characters at either end, those outside ASCII included.
    func trimmingInvisible() -> ArraySlice<UInt8> {
        var slice = self
        while let width = slice.invisibleWidth(atStart: true) { slice = slice.dropFirst(width) }
        while let width = slice.invisibleWidth(atStart: false) { slice = slice.dropLast(width) }
        return slice
    }

    /// What follows `scheme://` or a leading `//`, if the slice begins so (RFC 3986, 3.1).
    var afterScheme: ArraySlice<UInt8>? {
        let scheme = prefix { byte in
            byte.isLetter || byte.isDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
                || byte == UInt8(ascii: ".")
        }
        var rest = dropFirst(scheme.count)
        if !scheme.isEmpty {
            guard rest.first == UInt8(ascii: ":") else { return nil }
            rest = rest.dropFirst()
        }
        return rest.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) ? rest.dropFirst(2) : nil
    }

    /// How many bytes an invisible character at that end takes, if there is one.
    private func invisibleWidth(atStart: Bool) -> Int? {
        guard let byte = atStart ? first : last else { return nil }
        if byte == 0x20 || (0x09...0x0D).contains(byte) { return 1 }
        guard byte >= 0x80 else { return nil }
        return Self.invisible.first { atStart ? starts(with: $0) : suffix($0.count).elementsEqual($0) }?.count
    }

    /// No-break, en quad to zero-width, narrow, mathematical and ideographic space, word joiner, byte order mark.
    private static let invisible: [[UInt8]] = {
        let scalars: [Unicode.Scalar] = ["\u{A0}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{2060}", "\u{FEFF}"]
        let row = (0x2000...0x200F).compactMap { Unicode.Scalar(UInt32($0)) }
        return (scalars + row).map { Array(String($0).utf8) }
    }()
}
