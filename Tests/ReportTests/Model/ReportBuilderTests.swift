import Report
import Survey
import Testing

@Suite("Building a report")
struct ReportBuilderTests {
    @Test func ranksPartsByDomainsThenName() {
        var builder = ReportBuilder(groupColumn: "sector")
        for (position, suffix) in ["org", "com", "net", "com", "net", "aero"].enumerated() {
            builder.count(Sample.row("a", position: position, Sample.verdict(9)), suffix: suffix, group: suffix)
        }
        let model = builder.model(of: Sample.run(domains: 6))
        #expect(model.suffixes.map(\.name) == ["com", "net", "aero", "org"])
        #expect(model.groups?.parts == model.suffixes)
        #expect(model.groups?.column == "sector")
    }

    @Test func doesNotGroupUnasked() {
        var builder = ReportBuilder()
        builder.count(Sample.row("a", position: 1, Sample.verdict(9)), suffix: "com", group: "x")
        #expect(builder.model(of: Sample.run(domains: 1)).groups == nil)
    }

    @Test func countsRowsWithoutAValueTogether() {
        var builder = ReportBuilder(groupColumn: "sector")
        for group in ["", nil] {
            builder.count(Sample.row("a", position: 1, Sample.verdict(9)), suffix: "com", group: group)
        }
        #expect(builder.model(of: Sample.run(domains: 2)).groups?.parts.map(\.tally.scanned) == [2])
    }

    @Test func groupsBySpelling() {
        var builder = ReportBuilder(groupColumn: "sector")
        for group in ["\u{E9}", "e\u{301}", "e\u{301}"] {
            builder.count(Sample.row("a", position: 1, Sample.verdict(9)), suffix: "com", group: group)
        }
        let parts = builder.model(of: Sample.run(domains: 3)).groups?.parts ?? []
        #expect(parts.map { Array($0.name.utf8) } == [Array("e\u{301}".utf8), Array("\u{E9}".utf8)])
        #expect(parts.map(\.tally.scanned) == [2, 1])
    }

    @Test func keepsASampleOfRejectedRows() {
        var builder = ReportBuilder()
        for line in 1...1_000 {
            builder.reject(line: line, text: "x", reason: "y")
        }
        let rejections = builder.model(of: Sample.run(domains: 0)).rejections
        #expect(rejections.count == 1_000)
        #expect(rejections.sample.map(\.line) == Array(1...20))
    }
}
