import Foundation
import MTASTS
import Report
import Survey
import Testing

@Suite("Exports")
struct ExportTests {
    private static let columns = ["sector", "domain", "=note", "sector", "column.domain"]

    @Test(arguments: ExportFormat.allCases) func isWrittenAsBefore(format: ExportFormat) throws {
        try Golden.expect(Self.export(format), named: "export.\(format.rawValue)")
    }

    @Test func keepsForeignTextExactlyInJSON() throws {
        let lines = Self.export(.jsonl).split(separator: UInt8(ascii: "\n"))
        #expect(lines.count == Sample.hostile.count)
        // Foundation's reader drops a byte order mark at the start of a string; the golden file holds it.
        for (line, text) in zip(lines, Sample.hostile) where !text.hasPrefix("\u{FEFF}") {
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any])
            let columns = try #require(object["columns"] as? [String: String])
            let findings = try #require(object["findings"] as? [[String: Any]])
            let hosts = try #require(object["mx"] as? [[String: Any]])
            let texts = [
                columns["sector"], columns["column.domain"], object["id"], findings[0]["detail"], hosts[0]["host"],
            ]
            for found in texts {
                #expect((found as? String).map { Array($0.utf8) } == Array(text.utf8))
            }
        }
    }

    @Test func writesNoFormulaIntoCSV() throws {
        let text = String(decoding: Self.export(.csv), as: UTF8.self)
        let starts = text.unicodeScalars.split(whereSeparator: { $0 == "," || $0 == "\n" || $0 == ";" }).compactMap(
            \.first)
        #expect(!starts.contains { "=+-@\t\r".unicodeScalars.contains($0) })
        #expect(!text.unicodeScalars.contains("\0"))
    }

    @Test func namesEachColumnOnce() {
        let heading = String(decoding: Self.export(.csv).prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
        #expect(heading.hasSuffix("observed_at,sector,column.domain.2,'=note,sector.2,column.domain"))
    }

    @Test func passesOnWhatTheSinkThrows() {
        struct Full: Error {}
        let export = ExportWriter(.csv, columns: [])
        #expect(throws: Full.self) { try export.begin { _ throws(Full) in throw Full() } }
        #expect(throws: Full.self) {
            try export.write(Self.row(0), columns: []) { _ throws(Full) in throw Full() }
        }
    }

    private static func export(_ format: ExportFormat) -> [UInt8] {
        let export = ExportWriter(format, columns: columns)
        var bytes: [UInt8] = []
        export.begin { bytes += $0 }
        for (number, text) in Sample.hostile.enumerated() {
            export.write(row(number), columns: Array(repeating: text, count: columns.count)) { bytes += $0 }
        }
        return bytes
    }

    private static func row(_ number: Int) -> OutcomeRow {
        let text = Sample.hostile[number]
        var verdict = Sample.verdict(number)
        verdict.recordID = text
        verdict.hosts = [HostMatch(preference: 10, host: text, isMatched: nil)]
        verdict.findings.insert(Finding(.hygieneMXPatternUnused, .info, detail: text), at: 0)
        let policy = Digest(Array(repeating: 171, count: 32))
        return Sample.row("d\(number).example", position: number + 1, verdict, policy: policy)
    }
}
