import Tabular
import Testing

private func records(_ input: [UInt8], delimiter: UInt8 = UInt8(ascii: ",")) throws -> [(line: Int, cells: [String])] {
    var csv = try CSVReader(ByteSource(bytes: input, name: "list"), delimiter: delimiter)
    var records: [(line: Int, cells: [String])] = []
    while let record = try csv.next() {
        records.append((record.line, (0..<csv.fieldCount).map { text(csv.field($0)) }))
    }
    return records
}

@Test(arguments: [
    ("", []),
    ("a,b\n", [["a", "b"]]),
    ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}\"a\",b\n", [["a", "b"]]),
    ("a,,\n,\n", [["a", "", ""], ["", ""]]),
    ("\"a,b\",\"c\"\"d\",\"\"\n", [["a,b", "c\"d", ""]]),
    ("\"a\nb\r\nc\",d\ne,f\n", [["a\nb\r\nc", "d"], ["e", "f"]]),
    ("a\"b,c\n", [["a\"b", "c"]]),
    ("\"a\"b,c\n", [["ab", "c"]]),
    ("a,\"b\"", [["a", "b"]]),
    ("a\rb,c\r\n", [["a\rb", "c"]]),
    ("a,b\rc,\"d\re\"\rf,g\r", [["a", "b"], ["c", "d\ne"], ["f", "g"]]),
    ("\"a\nb\"\r\nc", [["a\nb"], ["c"]]), ("\"a\nb\",c", [["a\nb", "c"]]), ("\"a\nb\"", [["a\nb"]]),
    ("a\n\nb\n", [["a"], [""], ["b"]]),
    ("a,b\r", [["a", "b"]]),
    ("\"\"\"\"\n", [["\""]]),
    ("\"\r\n\"\r\n", [["\r\n"]]),
    ("a\0,b\n", [["a\0", "b"]]),
])
func readsRecords(input: String, expected: [[String]]) throws {
    #expect(try records(Array(input.utf8)).map(\.cells) == expected)
}

@Test func knowsWhereARecordBegins() throws {
    #expect(try records(Array("a\n\"b\nc\n\",d\n\ne".utf8)).map(\.line) == [1, 2, 5, 6])
}

@Test(arguments: [("a\n", false), ("\n", true), ("\r\n", true), ("\"\"\n", false), (",\n", false), (" \n", false)])
func tellsABlankLineFromAnEmptyCell(input: String, isBlank: Bool) throws {
    var csv = try CSVReader(source(input))
    #expect(try csv.next()?.isBlank == isBlank)
}

@Test(arguments: [
    ("a\n\"b\nc\n", 1, 2), ("\"", 1, 1), ("a,\"b\"\"", 1, 1), ("x\ny\nz,\"q,\n", 600_000, 3),
])
func namesTheLineOfAnOpenQuote(input: String, repeatsOfItsEnd: Int, line: Int) {
    let text = input + String(repeating: "q,\n", count: repeatsOfItsEnd - 1)
    #expect(throws: ListError.openQuote("list", line: line)) { try records(Array(text.utf8)) }
}

@Test(arguments: [
    ("a\n\"Foo;x\nb;\"c\";d\n", 2, 3), ("\"a\n\nb\" ,c\n", 1, 3), ("x,\"y\nz\",\"a\nb\"c\n", 2, 3),
])
func refusesAQuoteThatTakesRowsForItsOwn(input: String, line: Int, closed: Int) {
    #expect(throws: ListError.strayQuote("list", line: line, closed: closed)) { try records(Array(input.utf8)) }
}

@Test(arguments: [("", "x", 3_000_000), ("", ",", 3_000_000), ("\"a\",", "x,", 1_000_000)])
func skipsRecordsPastTheBounds(head: String, unit: String, count: Int) throws {
    let long = head + String(repeating: unit, count: count)
    var csv = try CSVReader(source("a,b\n" + long + "\nc,d\n"))
    #expect(try csv.next()?.isTooLong == false)
    #expect(try csv.next()?.isTooLong == true)
    #expect(csv.fieldCount <= CSVReader.fieldLimit + 1)
    #expect(try csv.next()?.line == 3)
    #expect(text(csv.field(1)) == "d")
    #expect(try csv.next() == nil)
}

@Test(arguments: 0..<6 as Range<UInt64>)
func readsBackWhatTheWriterWrites(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let pieces = [
        "a", "b c", "\"", ",", ";", "\t", "\n", "\r", "\r\n", "ü", "日本", "\u{FEFF}", "'", "=", "\0", "\u{2028}", "#",
        "",
        String(repeating: "long", count: 500),
    ]
    let delimiter = [UInt8](",;\t|".utf8).randomElement(using: &random) ?? 0
    let writer = CSVWriter(delimiter: delimiter)
    var (rows, bytes): ([[String]], [UInt8]) = ([], [])
    for _ in 0..<800 {
        let row = (0..<Int.random(in: 1...5, using: &random)).map { _ in
            (0..<Int.random(in: 0...4, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
                .joined()
        }
        rows.append(row)
        writer.append(row, to: &bytes)
    }
    // Unicode equality would take texts for equal whose bytes differ.
    #expect(
        try records(bytes, delimiter: delimiter).map { $0.cells.map { Array($0.utf8) } }
            == rows.map { $0.map { Array($0.utf8) } })
}

@Test(arguments: 0..<6 as Range<UInt64>)
func noBytesMakeTheReadersFail(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let alphabet = Array("a.,;\t\n\r\"\\()$@ \0#1NS\u{FEFF}".utf8) + [0xFF, 0x80]
    for _ in 0..<1_500 {
        let bytes = (0..<Int.random(in: 0...60, using: &random)).compactMap { _ in
            alphabet.randomElement(using: &random)
        }
        do throws(ListError) {
            var list = try ListReader(ByteSource(bytes: bytes, name: "list"))
            while let row = try list.next() { #expect(row.columns.count == list.header.count) }
        } catch {
            #expect(!error.description.isEmpty)
        }
        do throws(ListError) {
            var zone = try ZoneReader(ByteSource(bytes: bytes, name: "list"))
            while try zone.next() != nil {}
        } catch {
            #expect(!error.description.isEmpty)
        }
    }
}
