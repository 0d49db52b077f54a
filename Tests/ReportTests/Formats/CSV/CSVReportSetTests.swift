import Report
import Survey
import Testing

@Suite("Reports as a folder of tables")
struct CSVReportSetTests {
    @Test func areWrittenAsBefore() throws {
        try Golden.expect(Self.joined(Sample.part), named: "report-part-set.txt")
        try Golden.expect(Self.joined(Sample.empty), named: "report-empty-set.txt")
    }

    @Test(arguments: Sample.all) func describeEveryColumn(_ sample: Sample.Named) throws {
        let files = CSVReportSet(sample.model, columns: []).files
        let package = try JSONValue(try #require(files.last).bytes)
        #expect(files.last?.name == "datapackage.json")
        var described: [String: [String]] = [:]
        for resource in package["resources"]?.elements ?? [] {
            let fields = resource["schema"]?["fields"]?.elements ?? []
            #expect(fields.allSatisfy { $0["description"]?.text?.isEmpty == false })
            described[try #require(resource["path"]?.text)] = fields.compactMap { $0["name"]?.text }
        }
        #expect(described["domains.csv"]?.first == "domain")
        #expect(described["rejected.csv"] == ["position", "line", "kind", "text", "reason"])
        for file in files.dropLast() {
            #expect(described[file.name] == Self.rows(file.bytes).first, "\(file.name)")
        }
        #expect(described.count == files.count + 1)
    }

    @Test(arguments: Sample.all) func sayWhatTheLongTableSays(_ sample: Sample.Named) throws {
        let files = CSVReportSet(sample.model, columns: []).files
        let long = Set(Self.rows(sample.model.bytes(.csv)).map { [$0[0], $0[2], $0[4], $0[5]] })
        let summary = Self.rows(try #require(files.first { $0.name == "summary.csv" }).bytes)
        #expect(
            summary[0] == [
                "section", "key", "label", "count", "denominator", "denominator_key", "share", "low", "high",
            ])
        for row in summary.dropFirst() { #expect(long.contains([row[0], row[1], row[3], row[4]]), "\(row)") }
        for table in Figures(sample.model).tables {
            let rows = Self.rows(try #require(files.first { $0.name == "\(table.name).csv" }).bytes)
            let figures = (table.parts + [table.whole].compactMap(\.self)).map(\.section.figures.count).reduce(0, +)
            #expect(rows.count == figures + 1, "\(table.name)")
        }
    }

    /// The heading of the domains, which somebody else writes, is the one that is described.
    @Test func describeTheDomainsAsTheyAreExported() throws {
        let columns = ["sector", "domain", "=note", "with,comma", "sector", "nul\0"]
        let export = ExportWriter(.csv, columns: columns)
        var bytes: [UInt8] = []
        export.begin { bytes += $0 }
        let package = try JSONValue(try #require(CSVReportSet(Sample.plain, columns: columns).files.last).bytes)
        let domains = try #require(package["resources"]?.elements.first { $0["path"]?.text == CSVReportSet.domains })
        #expect(domains["schema"]?["fields"]?.elements.compactMap { $0["name"]?.text } == Self.rows(bytes).first)
    }

    @Test func sayWhatRestrictsTheDomains() {
        let set = CSVReportSet(Sample.plain, columns: [], only: DomainChoice(words: ["broken", "policy-tls"]))
        let text = set.files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        #expect(text.contains("\ndomains_only,broken policy-tls\n"))
        #expect(text.contains("only those to which any of these applies: broken, policy-tls"))
    }

    @Test func tellRejectedRows() {
        let table = RejectedTable()
        let row = RejectedRow(position: 3, line: 5, text: "=a,b", kind: .invalid, reason: "no name")
        #expect(String(decoding: table.line(row), as: UTF8.self) == "3,5,invalid,\"'=a,b\",no name\n")
    }

    private static func joined(_ model: ReportModel) -> [UInt8] {
        CSVReportSet(model, columns: ["sector", "domain"]).files.flatMap { Array("== \($0.name)\n".utf8) + $0.bytes }
    }

    /// The cells of a table; of quoted ones only those without line feeds.
    private static func rows(_ bytes: [UInt8]) -> [[String]] {
        CSVText.rows(String(decoding: bytes, as: UTF8.self))
    }
}
