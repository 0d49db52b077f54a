import Tabular
import Testing

private let comma = UInt8(ascii: ",")

private func detect(_ text: String, column: String? = nil, isWhole: Bool = true) throws -> ListFormat {
    try ListFormat.detect(Array(text.utf8), isWhole: isWhole, column: column.map(ColumnChoice.init), name: "list")
}

@Test(arguments: [
    ("", ListFormat.names), ("\n\n# x\n", .names), ("example.com\nexample.org\n", .names), ("example.com", .names),
    ("# names, by hand\nexample.com\n", .names), ("#a\n\n  example.com # x\n", .names), ("not a name\n", .names),
    ("domain.name\nexample.com\n", .names), ("host.name\n", .names), ("web.site", .names),
    ("domain.name,ip\nexample.com,x\n", .csv(delimiter: comma, columns: ["domain.name", "ip"], column: 0)),
    ("\u{FEFF}example.com\r\n", .names), ("https://example.com/\nuser@example.org\n", .names),
    ("1,example.com\n2,example.org\n", .ranked), ("\u{FEFF}1,example.com\r\n2,example.org", .ranked),
    ("1,example.com\n", .ranked), ("1,google.com\n2,bücher.example", .ranked),
    ("; zone\n$ORIGIN com.\n", .zone), ("$TTL 300\n", .zone), ("\u{FEFF}$ttl 300\n", .zone), ("$INCLUDE x\n", .zone),
    ("example. 3600 IN SOA x. y. 1 2 3 4 5\n", .zone), ("a.com.\t172800\tin\tns\tns1.x.\n", .zone),
    ("EXAMPLE NS NS1.X\n", .zone), ("a.example. IN 60 A 192.0.2.1\n", .zone), ("a b c d\n", .names),
    ("a is ns\n", .names),
    ("domain\nexample.com\n", .csv(delimiter: comma, columns: ["domain"], column: 0)),
    ("Domain Name\r\nexample.com\r\n", .csv(delimiter: comma, columns: ["Domain Name"], column: 0)),
    (
        "\u{FEFF}\"Domain_Name\",City\nexample.com,X\n",
        .csv(delimiter: comma, columns: ["Domain_Name", "City"], column: 0)
    ),
    ("City;DOMAIN\nX;example.com\n", .csv(delimiter: UInt8(ascii: ";"), columns: ["City", "DOMAIN"], column: 1)),
    ("a\tb\thost\n", .csv(delimiter: UInt8(ascii: "\t"), columns: ["a", "b", "host"], column: 2)),
    ("id|fqdn\n1|example.com\n", .csv(delimiter: UInt8(ascii: "|"), columns: ["id", "fqdn"], column: 1)),
    ("#,Domain\n1,example.com\n", .csv(delimiter: comma, columns: ["#", "Domain"], column: 1)),
    ("# made, by x\ndomain,city\n", .csv(delimiter: comma, columns: ["domain", "city"], column: 0)),
    (
        "name,url\nCity of X,https://x.example/\nCity of Y,y.example\n",
        .csv(delimiter: comma, columns: ["name", "url"], column: 1)
    ),
    (
        "domain,email\nfoo,a@x.example\nb.example,b@y.example\nbar,c@z.example\n",
        .csv(delimiter: comma, columns: ["domain", "email"], column: 0)
    ),
    ("url,domain\nhttps://a.example,a.example\n", .csv(delimiter: comma, columns: ["url", "domain"], column: 1)),
    (
        "Name;Primary domain;E-Mail\nX;a.example;x@gmail.example\n",
        .csv(delimiter: UInt8(ascii: ";"), columns: ["Name", "Primary domain", "E-Mail"], column: 1)
    ),
    (
        "Client,Website,Mail_Domains\nX,www.a.example,a.example\n",
        .csv(delimiter: comma, columns: ["Client", "Website", "Mail_Domains"], column: 2)
    ),
    (
        "AD domain,Host\nCORP,a.example\n", .csv(delimiter: comma, columns: ["AD domain", "Host"], column: 1)
    ),
    ("sep=;\nx;domain\n", .csv(delimiter: UInt8(ascii: ";"), columns: ["x", "domain"], column: 1)),
    ("\"a;b;c\",domain\n", .csv(delimiter: comma, columns: ["a;b;c", "domain"], column: 1)),
    ("example.com,X\nexample.org,Y\n", .headerlessCSV(delimiter: comma, columnCount: 2, column: 0)),
    ("1,X,example.com\n2,Y,example.org\n", .headerlessCSV(delimiter: comma, columnCount: 3, column: 2)),
    ("1;example.com\n", .headerlessCSV(delimiter: UInt8(ascii: ";"), columnCount: 2, column: 1)),
    (
        "a.example,example.com\nx,example.org\ny,b.example\n",
        .headerlessCSV(delimiter: comma, columnCount: 2, column: 1)
    ),
])
func tellsTheFormat(text: String, format: ListFormat) throws {
    #expect(try detect(text) == format)
}

@Test(arguments: [
    ("City,Site\nX,example.com\n", "Site", ListFormat.csv(delimiter: comma, columns: ["City", "Site"], column: 1)),
    ("City,Site\nX,example.com\n", "site ", .csv(delimiter: comma, columns: ["City", "Site"], column: 1)),
    ("City,Site\nX,example.com\n", "2", .csv(delimiter: comma, columns: ["City", "Site"], column: 1)),
    ("site,Site\nX,example.com\n", "Site", .csv(delimiter: comma, columns: ["site", "Site"], column: 1)),
    ("2,x\nX,example.com\n", "2", .csv(delimiter: comma, columns: ["2", "x"], column: 0)),
    (
        "domain,other domain\na.example,b.example\n", "other_domain",
        .csv(delimiter: comma, columns: ["domain", "other domain"], column: 1)
    ),
    ("Site\nexample.com\n", "Site", .csv(delimiter: comma, columns: ["Site"], column: 0)),
    ("a.example,b.example\n", "2", .headerlessCSV(delimiter: comma, columnCount: 2, column: 1)),
    ("1,b.example\n", "2", .ranked),
])
func takesTheColumnThatWasAskedFor(text: String, column: String, format: ListFormat) throws {
    #expect(try detect(text, column: column) == format)
}

@Test(
    arguments: [
        ("name,city\nA Person,X\n", nil, ListError.noDomainColumn("list", columns: ["name", "city"])),
        ("City,Site\nX,example.com\n", nil, ListError.noDomainColumn("list", columns: ["City", "Site"])),
        ("City,,City\n", nil, .noDomainColumn("list", columns: ["City", "column 2", "City (2)"])),
        ("City,Site\n", "Town", .unknownColumn("list", wanted: "Town", columns: ["City", "Site"])),
        ("City,Site\n", "3", .unknownColumn("list", wanted: "3", columns: ["City", "Site"])),
        ("City,Site\n", "0", .unknownColumn("list", wanted: "0", columns: ["City", "Site"])),
        ("City,Site\n", "\(Int.min)", .unknownColumn("list", wanted: "\(Int.min)", columns: ["City", "Site"])),
        (
            "a.example,X\n", "\(Int.min)",
            .unknownColumn("list", wanted: "\(Int.min)", columns: ["column 1", "column 2"])
        ),
        ("a.example,X\n", "domain", .unknownColumn("list", wanted: "domain", columns: ["column 1", "column 2"])),
        ("a.example\n", "domain", .noColumns("list", wanted: "domain")),
        ("$TTL 1\n", "domain", .noColumns("list", wanted: "domain")),
    ] as [(String, String?, ListError)])
func refusesAColumnThatIsNotThere(text: String, column: String?, error: ListError) {
    #expect(throws: error) { try detect(text, column: column) }
}

@Test(
    arguments: [
        ([0xFF, 0xFE, 0x61, 0x00], BinaryKind.utf16), ([0xFE, 0xFF, 0x00, 0x61], .utf16),
        ([0x50, 0x4B, 0x03, 0x04, 0x20], .packed("a zip archive or an office document")),
        ([0x28, 0xB5, 0x2F, 0xFD], .packed("zstd data")), ([0x61, 0x00, 0x0A], .binary),
        ([0x01, 0x02, 0x61, 0x62], .binary),
    ] as [([UInt8], BinaryKind)])
func refusesWhatIsNotText(head: [UInt8], kind: BinaryKind) {
    #expect(throws: ListError.notText("list", kind)) { try ListFormat.detect(head, isWhole: true, name: "list") }
}

@Test(arguments: ["", "example.com\r\n\t\u{B}", "bücher.example", "BZh.example", "PK\n"])
func takesTextForText(text: String) {
    #expect(BinaryKind(sniffing: Array(text.utf8)) == nil)
}

@Test func doesNotJudgeByALineThatIsCut() throws {
    #expect(
        try detect("a.example,X\nb.example,Y\nc.exam", isWhole: false)
            == .headerlessCSV(delimiter: comma, columnCount: 2, column: 0))
    #expect(
        try detect("domain,x\na.example,\"cut", isWhole: false)
            == .csv(delimiter: comma, columns: ["domain", "x"], column: 0))
}

@Test(arguments: [
    (ListFormat.names, "one name a line"),
    (.ranked, "rank and name, without a header"),
    (
        .csv(delimiter: comma, columns: ["Domain name", "a", "b"], column: 0),
        "CSV with header, delimiter ',', domain column 'Domain name' (1 of 3)"
    ),
    (
        .headerlessCSV(delimiter: UInt8(ascii: "\t"), columnCount: 2, column: 1),
        "CSV without header, delimiter TAB, domains in column 2 of 2"
    ),
    (.zone, "zone file, its delegated names"),
])
func announcesTheFormat(format: ListFormat, description: String) {
    #expect(format.description == description)
}

@Test func makesColumnNamesDistinct() {
    let columns = ["domain", "name", "", "name", "name (2)", " ", "name"]
    #expect(
        ListFormat.csv(delimiter: comma, columns: columns, column: 0).extraColumns
            == ["name", "column 3", "name (2)", "name (2) (2)", "column 6", "name (3)"])
    #expect(
        ListFormat.headerlessCSV(delimiter: comma, columnCount: 3, column: 1).extraColumns == ["column 1", "column 3"])
    #expect(ListFormat.ranked.extraColumns == ["rank"])
}
