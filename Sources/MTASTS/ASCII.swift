/// The byte classes of RFC 5234, appendix B.1, and what RFC 8461 and RFC 8460 build of them.
extension UInt8 {
    var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

    package var isDigit: Bool { (0x30...0x39).contains(self) }

    var isAlphanumeric: Bool { isLetter || isDigit }

    /// Hexadecimal digit of either case, as after `%` in a URI.
    package var isHexDigit: Bool { isDigit || (0x61...0x66).contains(self | 0x20) }

    /// WSP: space or horizontal tab.
    var isWhiteSpace: Bool { self == 0x20 || self == 0x09 }

    /// CTL: below space, or DEL.
    var isControl: Bool { self < 0x20 || self == 0x7F }

    var isASCII: Bool { self < 0x80 }

    /// A quotation mark that a person or a DNS form left in the text.
    var isQuote: Bool { self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") }

    /// The lower-case form of an ASCII letter, any other byte unchanged.
    var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }

    /// A byte allowed after the first in the name of an extension field.
    var isExtensionNameByte: Bool {
        isAlphanumeric || self == UInt8(ascii: "_") || self == UInt8(ascii: "-") || self == UInt8(ascii: ".")
    }

    /// A byte allowed in an extension value of a TXT record: visible, without `;` and `=`.
    var isRecordValueByte: Bool {
        (0x21...0x7E).contains(self) && self != UInt8(ascii: ";") && self != UInt8(ascii: "=")
    }
}

extension ArraySlice<UInt8> {
    /// The slice without white space at its end.
    var trimmedEnd: ArraySlice<UInt8> {
        guard let last = lastIndex(where: { !$0.isWhiteSpace }) else { return prefix(0) }
        return self[startIndex...last]
    }

    /// The slice without white space at its beginning.
    var trimmedStart: ArraySlice<UInt8> { drop(while: \.isWhiteSpace) }

    var trimmed: ArraySlice<UInt8> { trimmedEnd.trimmedStart }

    /// The bytes as text, ill-formed UTF-8 replaced.
    var text: String { String(decoding: self, as: UTF8.self) }

    func equals(_ text: String) -> Bool { elementsEqual(text.utf8) }

    func equalsIgnoringCase(_ text: String) -> Bool {
        count == text.utf8.count && zip(self, text.utf8).allSatisfy { $0.lowercased == $1.lowercased }
    }

    func begins(with text: String) -> Bool { starts(with: text.utf8) }

    func beginsIgnoringCase(_ text: String) -> Bool { prefix(text.utf8.count).equalsIgnoringCase(text) }

    /// Whether `text` stands anywhere in the slice, as written.
    ///
    /// Linear for the short, fixed words it is asked for.
    func contains(_ text: String) -> Bool {
        let word = Array(text.utf8)
        guard let first = word.first, count >= word.count else { return false }
        return (startIndex...(endIndex - word.count)).contains { self[$0] == first && self[$0...].starts(with: word) }
    }
}
