/// The bytes of a list's cell as text.
enum CellText {
    /// Reads UTF-8; what is none is read as Windows-1252, as spreadsheets of Western Europe write it.
    ///
    /// That gives different bytes different texts, which U+FFFD in their place would not: clients would run together whose
    /// names differ in an umlaut. The index is that of the WHATWG, which has a character for each byte.
    static func read(_ cell: ArraySlice<UInt8>) -> String {
        // The validating initialiser of the standard library takes 0.1 us a cell for finding its generic types.
        let text = unsafe cell.withUnsafeBufferPointer { bytes in unsafe String(decoding: bytes, as: UTF8.self) }
        guard !text.utf8.elementsEqual(cell) else { return text }
        var characters = String.UnicodeScalarView()
        for byte in cell {
            characters.append(byte & 0xE0 == 0x80 ? windows1252[Int(byte & 0x1F)] : Unicode.Scalar(byte))
        }
        return String(characters)
    }

    /// Whether a cell is UTF-8.
    static func isUTF8(_ cell: ArraySlice<UInt8>) -> Bool {
        if cell.allSatisfy({ $0 < 0x80 }) { return true }
        let text = unsafe cell.withUnsafeBufferPointer { bytes in unsafe String(decoding: bytes, as: UTF8.self) }
        return text.utf8.elementsEqual(cell)
    }

    /// The characters of the bytes from 80 to 9F; the others are those of Unicode.
    private static let windows1252 = Array(
        ("\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}"
            + "\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}")
            .unicodeScalars)
}
