import Foundation
import Tabular
import Testing

private func records(_ input: String) throws -> [String] {
    var zone = try ZoneReader(source(input))
    var records: [String] = []
    while let record = try zone.next() { records.append("\(record.line) \(text(record.owner)) \(record.type)") }
    return records
}

@Test(arguments: [
    ("a.example. NS ns1.example.\n", ["1 a.example NS"]),
    (
        "a.example. 3600 IN NS x.\nb.example. IN 3600 NS x.\nc.example. 1h30m NS x.",
        ["1 a.example NS", "2 b.example NS", "3 c.example NS"]
    ),
    ("A.Example. in ns x.\n", ["1 a.example NS"]),
    (
        "$ORIGIN example.\na NS x\n@ SOA x y 1 2 3 4 5\nb.c NS x\n",
        ["2 a.example NS", "3 example SOA", "4 b.c.example NS"]
    ),
    ("$ORIGIN example.\n$ORIGIN sub\na NS x\n", ["3 a.sub.example NS"]),
    ("$origin .\n$TTL 1d\ncom NS x\n. NS y\n", ["3 com NS", "4 . NS"]),
    ("a.example. NS x.\n  NS y.\n\tIN NS z.\n", ["1 a.example NS", "2 a.example NS", "3 a.example NS"]),
    (
        "a.example. SOA x. y. ( 1 ; serial (\n 2\n 3 4 5 )\nb.example. NS x. ; (\n",
        ["1 a.example SOA", "4 b.example NS"]
    ),
    ("a.example. TXT \"; ( not \\\" a comment\" x\nb.example. NS x.\n", ["1 a.example TXT", "2 b.example NS"]),
    ("a.example. TXT x\\;y \"a\"\"b\"\n\n; c\n   \n ; c\nb.example. NS x.", ["1 a.example TXT", "6 b.example NS"]),
    (
        "a.example. TXT x\\(\nb.example. NS x.\nc.example. TXT x\\) \\\" \\; (\n)\nd.example. NS x.\n",
        ["1 a.example TXT", "2 b.example NS", "3 c.example TXT", "5 d.example NS"]
    ),
    ("a.example. TXT x\\\nb.example. NS x.\n", ["1 a.example TXT", "2 b.example NS"]),
    (
        "a\\.b.example. NS x.\n\\097\\046.example. NS x.\nx\\ y.example. NS z.\n",
        ["1 a\\.b.example NS", "2 a\\..example NS", "3 x\\032y.example NS"]
    ),
    (
        "$ORIGIN $a.example.\n@ NS x.\n\\$a.example. NS x.\na@b NS x.\na\\@b.$A.example. NS x.\n\\!.example. NS x.\n!.example. NS x.\n",
        [
            "2 \\$a.example NS", "3 \\$a.example NS", "4 a\\@b.\\$a.example NS", "5 a\\@b.\\$a.example NS",
            "6 !.example NS",
            "7 !.example NS",
        ]
    ),
    ("*.example. NS x.\n_a.example. CLASS1 TYPE65534 \\# 0\n", ["1 *.example NS", "2 _a.example TYPE65534"]),
    ("a.example.\r\n", []),
    ("a.example. NS x.\r\nb.example. NS x.\r\n", ["1 a.example NS", "2 b.example NS"]),
    ("\u{FEFF}a.example. NS x.", ["1 a.example NS"]),
    ("in. NS x.\n3600. NS x.\n", ["1 in NS", "2 3600 NS"]),
    ("a.example. (\n NS x.\n)\nb.example. NS x.", ["1 a.example NS", "4 b.example NS"]),
])
func readsOwnersAndTypes(input: String, expected: [String]) throws {
    if expected.isEmpty {
        #expect(throws: ListError.zone("list", line: 1, .noType)) { try records(input) }
    } else {
        #expect(try records(input) == expected)
    }
}

@Test(arguments: [
    ("; c\n$INCLUDE other.zone\n", 2, ZoneProblem.include),
    ("$GENERATE 1-9 a$ A 192.0.2.$\n", 1, .directive("$GENERATE")),
    ("a NS x.\n", 1, .relativeName), ("@ NS x.\n", 1, .relativeName), ("  NS x.\n", 1, .noOwner),
    ("a.example. NS x.\na..example. NS x.\n", 2, .badName), ("a\\256.example. NS x.", 1, .badName),
    ("a\\1.example. NS x.", 1, .badName), (".a. NS x.", 1, .badName),
    (String(repeating: "a", count: 64) + ". NS x.", 1, .badName),
    (String(repeating: "a.", count: 128) + " NS x.", 1, .badName),
    (String(repeating: "a", count: 5000) + ". NS x.", 1, .tooLong),
    ("a.example. 3600 IN\n", 1, .noType), ("a.example. SOA x. ( 1 2\nb.example. NS x.\n", 1, .unbalanced),
    ("a.example. NS x. )\n", 1, .unbalanced), ("a.example. TXT \"x\nb.example. NS x.\"\n", 1, .unbalanced),
    ("$ORIGIN\n", 1, .badName), ("a.example. TXT \"x\\\nb.example. NS x.\"\n", 1, .unbalanced),
])
func namesTheLineOfWhatIsWrong(input: String, line: Int, problem: ZoneProblem) {
    #expect(throws: ListError.zone("list", line: line, problem)) { try records(input) }
}

@Test func refusesARecordWithoutEnd() {
    let input = "a.example. TXT (" + String(repeating: "x ", count: 600_000)
    #expect(throws: ListError.zone("list", line: 1, .tooLong)) { try records(input) }
}

private func owners(_ input: String) throws -> [String] {
    var zone = try NSOwners(source(input))
    var owners: [String] = []
    while let record = try zone.next() { owners.append(text(record.owner)) }
    return owners
}

@Test(arguments: [
    (
        "example. SOA x. y. 1 2 3 4 5\nexample. NS x.\na.example. NS x.\nA.example. NS y.\na.example. DS 1\nb.a.example. NS x.\n",
        ["a.example", "b.a.example"]
    ),
    ("$ORIGIN example.\n@ NS x\na NS x\n", ["a.example"]),
    ("$ORIGIN example.\n$ORIGIN sub.example.\n@ NS x\n", ["sub.example"]),
    ("a.example. NS x.\nb.example. NS x.\na.example. NS y.\n", ["a.example", "b.example", "a.example"]),
    ("example. SOA x. y. 1 2 3 4 5\na.example. A 192.0.2.1\n", []),
])
func findsDelegatedNames(input: String, expected: [String]) throws {
    #expect(try owners(input) == expected)
}

@Test func readsTheZoneOfGov() throws {
    var list = try ListReader(ByteSource(path: packagePath("datasets/gov.zone.gz")))
    #expect(list.format == .zone)
    var names: Set<[UInt8]> = []
    var rows = 0
    while let row = try list.next() {
        rows += 1
        names.insert(row.name)
    }
    // Counted apart from this code: distinct owners of NS records, the zone itself left out.
    #expect(names.count == 16_536)
    #expect(rows == 16_536)
    #expect(names.contains(Array("18f.gov".utf8)))
    #expect(!names.contains(Array("gov".utf8)))
}
