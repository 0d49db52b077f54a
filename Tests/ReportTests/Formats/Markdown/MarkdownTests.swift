import Foundation
import Report
import Survey
import Testing

@Suite("Reports in Markdown")
struct MarkdownTests {
    @Test(arguments: Sample.all) func holdNoHTML(_ sample: Sample.Named) {
        let text = String(decoding: sample.model.bytes(.markdown), as: UTF8.self)
        var isEscaped = false
        var isCode = false
        for scalar in text.unicodeScalars {
            if scalar == "`", !isEscaped { isCode.toggle() }
            if !isEscaped, !isCode { #expect(scalar != "<" && scalar != "&") }
            isEscaped = scalar == "\\" && !isEscaped && !isCode
        }
        #expect(!isCode)
    }

    @Test(arguments: Sample.all) func linkToEveryHeading(_ sample: Sample.Named) throws {
        let lines = String(decoding: sample.model.bytes(.markdown), as: UTF8.self).split(separator: "\n")
        let contents = try #require(lines.first { $0.hasPrefix("**Contents:**") })
        let anchors = contents.matches(of: #/\]\(#([^)]*)\)/#).map { String($0.1) }
        let headings = lines.filter { $0.hasPrefix("## ") }.map { line in
            line.dropFirst(3).lowercased().replacing(" ", with: "-").filter { $0.isLetter || $0.isNumber || $0 == "-" }
        }
        #expect(anchors == headings)
        #expect(Set(anchors).count == anchors.count)
    }

    @Test(arguments: Sample.all) func headEveryTable(_ sample: Sample.Named) {
        let lines = String(decoding: sample.model.bytes(.markdown), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() where line.hasPrefix("| :--") {
            #expect(lines[index - 2].isEmpty && lines[index - 1].hasPrefix("| "))
            #expect(line.allSatisfy { "|:- ".contains($0) })
        }
    }

    /// From its whole length down to the least, a report keeps its beginning, its method and whole rows.
    @Test(arguments: Sample.all) func areAsShortAsMustBe(_ sample: Sample.Named) throws {
        let whole = sample.model.bytes(.markdown)
        let least = try #require(Self.least(sample.model))
        #expect(least < whole.count)
        let text = String(decoding: whole, as: UTF8.self)
        let head = try #require(text.components(separatedBy: "\n\n## ").first)
        let method = try #require(text.components(separatedBy: "## How this was measured").last)
        let lines = Set(text.split(separator: "\n").map(String.init))
        for limit in [whole.count, whole.count - 1] + stride(from: whole.count - 2, through: least, by: -997) + [least]
        {
            let cut = String(decoding: try sample.model.markdown(atMost: limit), as: UTF8.self)
            #expect(cut.utf8.count <= limit)
            #expect(cut.hasPrefix(head) && cut.hasSuffix(method))
            let other = cut.split(separator: "\n").map(String.init).filter { !lines.contains($0) }
            #expect(other.allSatisfy { $0.hasSuffix("to keep the report short.") }, "\(other)")
            #expect((cut.utf8.count < whole.count) == !other.isEmpty)
        }
        #expect(throws: MarkdownTooLong(least: least)) { try sample.model.markdown(atMost: least - 1) }
    }

    @Test func loseTheirLastTablesFirst() throws {
        let model = Sample.plain
        let cut = String(decoding: try model.markdown(atMost: model.bytes(.markdown).count - 200), as: UTF8.self)
        #expect(cut.contains("of this table are left out"))
        let rejected = try #require(cut.components(separatedBy: "## Rows that are no domain").last)
        #expect(rejected.contains("left out"))
        #expect(!cut.components(separatedBy: "## Rows that are no domain")[0].contains("left out"))
    }

    private static func least(_ model: ReportModel) -> Int? {
        do throws(MarkdownTooLong) {
            _ = try model.markdown(atMost: 1)
            return nil
        } catch {
            return error.least
        }
    }
}
