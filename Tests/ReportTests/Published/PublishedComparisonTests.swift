import Foundation
import Report
import Survey
import Testing

@Suite("Published figures beside those of a report")
struct PublishedComparisonTests {
    /// No figure points to a section, a table or a figure that no report has.
    @Test func pointToWhatAReportHas() throws {
        let figures = Figures(Self.studied)
        let sections = Set(figures.sections.map(\.name))
        for figure in PublishedFigure.all {
            switch figure.nearest {
            case .section(let name, let key):
                #expect(sections.contains(name), "\(figure.key)")
                if name != "broken_codes_any" {
                    #expect(
                        figures.sections.first { $0.name == name }?.figures.contains { $0.key == key } == true,
                        "\(figure.key)")
                } else {
                    #expect(Code(rawValue: key) != nil)
                }
            case .part(let name, _, let key), .whole(let name, let key):
                let table = try #require(figures[table: name], "\(figure.key)")
                let first = try #require((table.parts + [table.whole].compactMap(\.self)).first, "\(figure.key)")
                #expect(first.section.figures.contains { $0.key == key }, "\(figure.key)")
            }
        }
    }

    @Test func areSetBesideTheFigureOfTheReport() throws {
        let figures = Figures(Self.studied)
        let rows = figures.published.rows
        let here = { (key: String) in rows.first { $0.published.key == key }?.here }
        let whole = try #require(figures[table: "errors_by_manager"]?.whole)
        #expect(here("misconfigured") == whole.section[key: "broken"])
        #expect(here("record.all") == figures.funnel[key: "with_record_and_mail"])
        let com = try #require(figures[table: "tlds"]?.parts.first { $0.name == "com" })
        #expect(here("record.com") == com.section[key: "with_record_and_mail"])
        #expect(here("record.se") == nil)
        #expect(here("mx_certificates") == nil)
        let missing = try #require(here("http.404"))
        #expect(missing.share.total > 0)
    }

    @Test func areNoneOfAllWhereNoBrokenDomainHasTheCode() throws {
        let figures = Figures(Self.studied)
        let section = try #require(figures.sections.first { $0.name == "broken_codes_any" })
        var absent = 0
        for row in figures.published.rows {
            guard case .section("broken_codes_any", let key) = row.published.nearest else { continue }
            let here = try #require(row.here, "\(key)")
            #expect(here.share.total == section.figures.first?.share.total)
            guard !section.figures.contains(where: { $0.key == key }) else { continue }
            absent += 1
            #expect(here.share.count == 0)
        }
        #expect(absent > 0)
    }

    @Test func areNotInARunWithoutDomains() {
        let published = Figures(Sample.empty).published
        #expect(published.rows.allSatisfy { $0.here == nil })
        #expect(published.largestHost == nil)
        let text = String(decoding: Sample.empty.bytes(.markdown), as: UTF8.self)
        #expect(text.components(separatedBy: PublishedComparison.nothingHere).count == PublishedFigure.all.count + 1)
    }

    @Test func leaveTheLargestHostOut() throws {
        let figures = Figures(Self.studied)
        let host = try #require(figures.published.largestHost)
        let table = try #require(figures[table: "largest_policy_host"])
        let inside = table.parts[0].section[key: "broken"].share
        #expect(host.with.share.count == host.without.share.count + inside.count)
        #expect(host.with.share.total == host.without.share.total + inside.total)
    }

    private static var studied: ReportModel {
        var builder = ReportBuilder(
            study: StudySettings { name in
                let labels = name.split(separator: ".")
                return labels.count < 2 ? nil : labels.suffix(2).joined(separator: ".")
            })
        for number in 0..<400 {
            let (verdict, name) = (Sample.verdict(number), "d\(number).com")
            builder.count(Sample.row(name, position: number + 1, verdict), suffix: "com")
            builder.study(Hosted.examined(name, number, verdict))
        }
        return builder.model(of: Sample.run(domains: 400))
    }
}
