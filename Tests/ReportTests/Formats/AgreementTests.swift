import Foundation
import Report
import Survey
import Testing

@Suite("What all formats say alike")
struct AgreementTests {
    /// Every figure of the whole and of every part has the same count and whole in the table and in the document.
    @Test(arguments: Sample.all) func countsAgree(_ sample: Sample.Named) throws {
        let document = try JSONValue(sample.model.bytes(.json))
        var inDocument: [[String]: Int] = [:]
        func count(_ figures: JSONValue?, _ section: String, _ group: String) {
            for figure in figures?.elements ?? [] {
                let cells = ["key", "count", "denominator", "denominator_name"].map { figure[$0].map(Self.text) ?? "" }
                inDocument[[section, group] + cells, default: 0] += 1
            }
        }
        guard case .object(let sections) = document["sections"], case .object(let tables) = document["tables"] else {
            Issue.record("no sections or tables")
            return
        }
        for (name, figures) in sections { count(figures, name, "") }
        for (name, table) in tables {
            if table["whole"] != .null { count(table["whole"], name, "(all)") }
            for part in table["parts"]?.elements ?? [] { count(part["figures"], name, Self.group(part)) }
        }
        for part in document["by_suffix"]?.elements ?? [] { count(part["figures"], "by_suffix", Self.group(part)) }
        for part in document["by_group"]?["groups"]?.elements ?? [] {
            count(part["figures"], "by_group", Self.group(part))
        }
        let elsewhere: Set<String> = ["population", "weighted"]
        let rows = CSVText.rows(String(decoding: sample.model.bytes(.csv), as: UTF8.self)).dropFirst()
        var inTable: [[String]: Int] = [:]
        for row in rows where !elsewhere.contains(row[0]) {
            inTable[[row[0], row[1], row[2], row[4], row[5], row[6]], default: 0] += 1
        }
        #expect(inTable.values.reduce(0, +) == inDocument.values.reduce(0, +))
        // What a spreadsheet would take for a formula, and NUL, differ; plain words are the same.
        for (row, count) in inDocument where row[1].allSatisfy({ $0.isASCII && $0.isLetter || "() ".contains($0) }) {
            #expect(inTable[row] == count, "\(row)")
        }
    }

    @Test(arguments: ReportFormat.allCases) func aPartIsNeverTakenForTheWhole(format: ReportFormat) {
        let text = String(decoding: Sample.part.bytes(format), as: UTF8.self)
        let told = String(decoding: Sample.plain.bytes(format), as: UTF8.self)
        let sign =
            switch format {
            case .markdown, .html: "A part of the run only"
            case .csv: "\npopulation,"
            case .json: "\"population_of\": 2000"
            }
        #expect(text.contains(sign))
        #expect(!told.contains(sign))
    }

    @Test(arguments: ReportFormat.allCases) func boundsAreInEachFormat(format: ReportFormat) throws {
        let figure = Figures(Sample.hostileRun).bounds[key: "with_record"]
        let range = try #require(figure.range)
        let text = String(decoding: Sample.hostileRun.bytes(format), as: UTF8.self)
        switch format {
        case .markdown: #expect(text.contains(NumberText.percent(range)) && text.contains("All counted out–in"))
        case .html: #expect(text.contains(NumberText.percent(range)) && text.contains("All counted out–in"))
        case .csv:
            #expect(
                text.contains("bounds,,with_record,") && text.contains(",\(range.lowerBound),\(range.upperBound)\n"))
        case .json: #expect(text.contains("\"bounds\": [") && text.contains("\"high\": \(range.upperBound)"))
        }
    }

    @Test(arguments: [ReportFormat.markdown, .html]) func tooMuchInconclusiveIsSaidFirstWithItsCauses(
        format: ReportFormat
    ) throws {
        let text = String(decoding: Sample.hostileRun.bytes(format), as: UTF8.self)
        let warning = try #require(text.range(of: "could not be told, more than 5"))
        let first = try #require(text.range(of: format == .html ? "<section" : "## "))
        #expect(warning.lowerBound < first.lowerBound)
        let causes = Figures(Sample.hostileRun).inconclusive.figures.dropFirst().dropLast()
        let said = text[warning.upperBound...].prefix(600)
        for cause in causes.prefix(3) {
            #expect(said.contains("\(cause.label) (\(cause.share.count))"), "\(cause.label)")
        }
        let plain = String(decoding: Sample.plain.bytes(format), as: UTF8.self)
        #expect(!plain.contains("could not be told, more than"))
    }

    private static func group(_ part: JSONValue) -> String { part["name"]?.text ?? "" }

    private static func text(_ value: JSONValue) -> String {
        switch value {
        case .integer(let number): String(number)
        case .string(let text): text
        default: ""
        }
    }
}
