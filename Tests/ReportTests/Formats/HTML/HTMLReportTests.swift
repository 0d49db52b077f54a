import Foundation
import FoundationXML
import Report
import Survey
import TLS
import Testing

@Suite("Reports as a page")
struct HTMLReportTests {
    private static func text(_ model: ReportModel) -> String { String(decoding: model.bytes(.html), as: UTF8.self) }

    @Test func isWrittenAsBefore() throws {
        try Golden.expect(Sample.page.bytes(.html), named: "report.html")
        try Golden.expect(Sample.hostilePage.bytes(.html), named: "report-hostile.html")
        try Golden.expect(Sample.empty.bytes(.html), named: "report-empty.html")
    }

    @Test(arguments: [Sample.page, Sample.hostilePage, Sample.empty])
    func isWellFormed(model: ReportModel) throws {
        // Sheet and script are no markup; everything else of the page is XML too.
        let page = Page(Self.text(model))
        let parser = XMLParser(data: Data(page.withoutCode.utf8))
        #expect(parser.parse(), "\(parser.parserError.map(String.init(describing:)) ?? "") line \(parser.lineNumber)")
    }

    @Test func allowsItsOwnSheetAndScriptAlone() throws {
        let page = Page(Self.text(Sample.plain))
        let policy = try #require(page.between("http-equiv=\"Content-Security-Policy\" content=\"", "\""))
        for code in [page.style, page.script] {
            let digest = Data(SHA256.digest(of: Array(code.utf8))).base64EncodedString()
            #expect(policy.contains("'sha256-\(digest)'"), "sha256-\(digest) belongs into HTMLPage.swift")
        }
        #expect(policy.hasPrefix("default-src 'none';"))
        #expect(!policy.contains("unsafe") && !policy.contains("http"))
    }

    @Test func loadsNothing() {
        for model in [Sample.page, Sample.hostilePage] {
            let page = Page(Self.text(model))
            for tag in page.tags {
                for loader in [
                    " src=", " style=", " on", " link ", " img ", " iframe ", " object ", " base ", " form ",
                ] {
                    #expect(!" \(tag)".contains(loader), "\(tag)")
                }
                if tag.contains("href=") {
                    #expect(
                        tag.contains("href=\"#") || tag.contains("href=\"https://www.rfc-editor.org/rfc/rfc"), "\(tag)")
                }
            }
            #expect(page.tags.count > 1_000)
            let addresses = page.style.components(separatedBy: "url(").dropFirst()
            #expect(addresses.allSatisfy { $0.hasPrefix("#hatch)") })
            #expect(!page.style.contains("@import"))
        }
    }

    @Test func takesNoMarkupFromForeignText() {
        let page = Page(Self.text(Sample.hostilePage))
        #expect(page.text.components(separatedBy: "<script").count == 2)
        #expect(!page.withoutCode.contains("<img") && !page.withoutCode.contains("<b>.csv"))
        for scalar in page.text.unicodeScalars where scalar != "\n" {
            switch scalar.properties.generalCategory {
            case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned:
                Issue.record("U+\(String(scalar.value, radix: 16)) stands in the page")
            default: break
            }
        }
    }

    @Test func staysSmallOfAWholeZone() {
        var model = Sample.plain
        var list = ListedDomains(columnNames: ["owner"])
        for number in 0..<12_000 {
            let domain = "a-rather-long-name-of-a-domain-\(number).example.org"
            list.add(
                Sample.row(domain, position: number + 1, Sample.verdict(number % 8)),
                columns: ["owner & owner"])
        }
        model.domains = list
        let page = Self.text(model)
        #expect(page.utf8.count < 15_000_000)
        #expect(page.contains("Listed are 5,000 of 12,000 domains scanned"))
        #expect(page.contains("export --run 7 --format csv"))
    }

    @Test func stopsAtTheBytesOfItsRows() {
        var model = Sample.plain
        var list = ListedDomains(columnNames: (0..<8).map { "c\($0)" })
        let wide = String(repeating: "<", count: 80)
        for number in 0..<3_600 {
            list.add(
                Sample.row("d\(number).example", position: number + 1, Sample.verdict(3)),
                columns: Array(repeating: wide, count: 8))
        }
        model.domains = list
        let page = Self.text(model)
        #expect(page.utf8.count < 10_000_000)
        #expect(page.contains("less urgent ones are left out"))
    }

    /// A page and its parts.
    private struct Page {
        let text: String

        init(_ text: String) {
            self.text = text
        }

        var style: String { between("<style>", "</style>") ?? "" }
        var script: String { between("<script>", "</script>") ?? "" }

        var withoutCode: String {
            text.replacingOccurrences(of: style, with: "").replacingOccurrences(of: script, with: "")
        }

        /// The tags, from angle to angle; text and attributes have none of these raw.
        var tags: [Substring] {
            withoutCode.split(separator: "<").compactMap { piece in piece.firstIndex(of: ">").map { piece[...$0] } }
        }

        func between(_ start: String, _ end: String) -> String? {
            guard let from = text.range(of: start), let to = text[from.upperBound...].range(of: end) else { return nil }
            return String(text[from.upperBound..<to.lowerBound])
        }
    }
}
