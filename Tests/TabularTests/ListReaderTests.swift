import Testing

@testable import Tabular

private struct Reading {
    var rows: [ListRow] = []
    var header: [String] = []
    init(_ source: ByteSource, column: String? = nil) throws {
        var list = try ListReader(source, column: column.map(ColumnChoice.init))
        header = list.header
        while let row = try list.next() { rows.append(row) }
    }
}

private func notes(_ source: ByteSource) throws -> ListNotes {
    try ListReader(source).countRows().notes
}

extension ListNotes.Note {
    fileprivate init(_ count: Int, firstLine: Int) {
        self.init()
        add(count, line: firstLine)
    }
}

@Test func readsNamesWithoutBlankLinesAndComments() throws {
    let reading = try Reading(
        source("\u{FEFF}# head\na.example\r\n\n  # more\n  b.example # why\nhttps://c.example/#x\n#d\n\t\n"))
    #expect(reading.rows.map { text($0.name) } == ["a.example", "  b.example ", "https://c.example/#x"])
    #expect(reading.rows.map(\.line) == [2, 5, 6])
    #expect(reading.rows.map(\.offset) == [10, 31, 49])
    #expect(reading.header == [])
}

@Test func readsRanks() throws {
    let ranks = (1...30).map { "\($0),name\($0).example\($0 % 2 == 0 ? "\r" : "")\n" }.joined()
    let reading = try Reading(source(ranks + "nothing\n5,x,y\n"))
    #expect(reading.header == ["rank"])
    #expect(reading.rows.prefix(2).map(\.columns) == [["1"], ["2"]])
    #expect(reading.rows.map { text($0.name) }.suffix(3) == ["name30.example", "nothing", "x"])
    #expect(reading.rows.suffix(2).map(\.flaw) == [.ragged(expected: 2, found: 1), .ragged(expected: 2, found: 3)])
    #expect(try notes(source(ranks + "nothing\n5,x,y\n")).raggedRows == .init(2, firstLine: 31))
}

@Test func readsCSVWithItsOtherColumns() throws {
    let list = "City,Domain,City\n\"X\nY\",a.example,Z\n\n,,\nonly\nA,b.example,B,C\n"
    let reading = try Reading(source(list))
    #expect(reading.header == ["City", "City (2)"])
    #expect(reading.rows.map { text($0.name) } == ["a.example", "", "", "b.example"])
    #expect(reading.rows.map(\.columns) == [["X\nY", "Z"], ["", ""], ["only", ""], ["A", "B"]])
    #expect(reading.rows.map(\.line) == [2, 5, 6, 7])
    #expect(reading.rows.map(\.flaw) == [nil, nil, .ragged(expected: 3, found: 1), .ragged(expected: 3, found: 4)])
    #expect(try notes(source(list)).raggedRows == .init(2, firstLine: 6))
}

@Test func readsTheFirstRowOfCSVWithoutHeader() throws {
    let reading = try Reading(source("a.example;X\nb.example;Y\n"))
    #expect(reading.header == ["column 2"])
    #expect(reading.rows.map { text($0.name) } == ["a.example", "b.example"])
}

@Test func readsCellsThatAreNotUTF8AsWindows1252() throws {
    let head = Array("domain,stra".utf8) + [0xDF] + Array("e\na.example,M".utf8) + [0xFC]
    let bytes =
        head + Array("ller\nb.example,Köln\nc.example,".utf8) + [0x80, 0x9F, 0x81, 0xFF, 0xA0] + Array("\n".utf8)
    let reading = try Reading(ByteSource(bytes: bytes, name: "list"))
    #expect(reading.header == ["straße"])
    #expect(reading.rows.map(\.columns) == [["Müller"], ["Köln"], ["€Ÿ\u{81}ÿ\u{A0}"]])
    #expect(try notes(ByteSource(bytes: bytes, name: "list")).foreignCells == .init(2, firstLine: 2))
}

@Test func givesEveryByteThatIsNotUTF8ACharacterOfItsOwn() throws {
    let texts = try (UInt8(0x80)...0xFF).map { byte in
        try Reading(ByteSource(bytes: Array("domain,x\na.example,".utf8) + [byte], name: "list")).rows[0].columns[0]
    }
    #expect(Set(texts).count == 128)
    #expect(!texts.contains("\u{FFFD}"))
}

@Test func countsRowsThatAreTooLongAndGoesOn() throws {
    let long = String(repeating: "x", count: 2_000_000)
    for (list, header) in [
        ("a.example\n\(long)\nb.example\n", 0), ("domain,city\na.example,X\n\(long),X\nb.example,Y\n", 1),
    ] {
        let reading = try Reading(source(list))
        #expect(reading.rows.count == 3)
        #expect(reading.rows[1].flaw == .tooLong)
        #expect(reading.rows[1].name.count == 1024)
        #expect(reading.rows[1].columns.count == header)
        #expect(text(reading.rows[2].name) == "b.example")
        #expect(try notes(source(list)) == ListNotes())
    }
}

@Test func readsTheRegisteredDomainsOfGov() throws {
    let reading = try Reading(ByteSource(path: packagePath("datasets/dotgov.csv")))
    #expect(reading.header == ["Domain type", "Organization name", "Suborganization name", "City", "State"])
    #expect(reading.rows.count == 16_539)
    #expect(Set(reading.rows.map(\.name)).count == 16_539)
    #expect(reading.rows.first?.columns == ["City", "City of Twentynine Palms", "", "Twentynine Palms", "CA"])
    #expect(try notes(ByteSource(path: packagePath("datasets/dotgov.csv"))) == ListNotes())
}

@Test(arguments: [
    "a.example\n#x\n\nb.example\n", "1,a.example\n2,b.example\n", "domain,x\na.example,\"y\nz\"\n\nb.example,z\n",
    "x. SOA a. b. 1 2 3 4 5\nx. NS a.\na.x. NS a.\na.x. NS b.\nb.x. NS a.\n",
])
func countsTheRowsThatItReads(list: String) throws {
    let rows = try Reading(source(list)).rows
    var names: [[UInt8]] = []
    #expect(try ListReader(source(list)).countRows { cell in names.append(cell.indices.map { cell[$0] }) }.count == 2)
    #expect(rows.count == 2)
    #expect(names == rows.map(\.name))
}

@Test func namesTheColumnsWhereNoneHoldsDomains() throws {
    #expect(throws: ListError.noDomainColumn("list", columns: ["a", "b"])) { try Reading(source("a,b\n1,2\n")) }
    #expect(try Reading(source("a,b\nx.example,2\n"), column: "a").rows.count == 1)
}
