import Tabular
import Testing

private func written(_ row: [String], isFormulaSafe: Bool = false) -> String {
    var bytes: [UInt8] = []
    CSVWriter(isFormulaSafe: isFormulaSafe).append(row, to: &bytes)
    return text(bytes)
}

@Test(arguments: [
    (["a", "b"], "a,b\n"), ([""], "\"\"\n"), (["", ""], ",\n"),
    (["a,b", "c\"d", "e\nf", "g\rh"], "\"a,b\",\"c\"\"d\",\"e\nf\",\"g\rh\"\n"),
    (["=1+1", "\0"], "=1+1,\0\n"), (["\u{FEFF}a"], "\"\u{FEFF}a\"\n"), (["ü;x"], "ü;x\n"),
])
func quotesWhatNeedsIt(row: [String], expected: String) {
    #expect(written(row) == expected)
}

@Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
    ("\nx", "\"'\nx\""), ("\0=x", "'=x"), ("a\0b", "ab"), ("\u{FF1D}1", "'\u{FF1D}1"), ("a=1", "a=1"), ("", ""),
    ("'=x", "''=x"), ("''-1", "'''-1"), ("'a", "'a"), ("'", "'"), ("=cmd|'/C calc'!A0", "'=cmd|'/C calc'!A0"),
    ("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""),
])
func disarmsFormulas(cell: String, expected: String) {
    #expect(written([cell, "x"], isFormulaSafe: true) == expected + ",x\n")
}

@Test(arguments: hostileTexts)
func noHostileTextEscapesItsCell(hostile: String) throws {
    for isFormulaSafe in [false, true] {
        var csv = try CSVReader(
            source("a,b,c\n" + written(["x", hostile, "y"], isFormulaSafe: isFormulaSafe) + "z,z,z\n"))
        _ = try csv.next()
        _ = try csv.next()
        #expect(csv.fieldCount == 3)
        let cell = Array(csv.field(1))
        if isFormulaSafe {
            #expect(!cell.contains(0))
            #expect(!["=", "+", "-", "@", "\t", "\r", "\n"].contains(text(cell.prefix(1))))
        } else {
            #expect(cell == Array(hostile.utf8))
        }
        #expect(text(csv.field(2)) == "y")
        #expect(try csv.next() != nil)
        #expect(text(csv.field(0)) == "z")
    }
}
