import Report
import Survey
import Testing

@Suite("Reports as they are written")
struct ReportGoldenTests {
    @Test(
        arguments: [
            (ReportFormat.markdown, "md"), (.csv, "csv"), (.json, "json"),
        ]
    )
    func isWrittenAsBefore(format: ReportFormat, ending: String) throws {
        try Golden.expect(Sample.plain.bytes(format), named: "report.\(ending)")
        try Golden.expect(Sample.hostileRun.bytes(format), named: "report-hostile.\(ending)")
        try Golden.expect(Sample.empty.bytes(format), named: "report-empty.\(ending)")
        try Golden.expect(Sample.part.bytes(format), named: "report-part.\(ending)")
    }

    @Test func givesTheSameBytesEachTime() {
        for format in ReportFormat.allCases {
            #expect(Sample.hostileRun.bytes(format) == Sample.hostileRun.bytes(format))
        }
    }

    @Test func tellsATerminalTheHeadline() throws {
        for (model, name) in [(Sample.plain, ""), (Sample.hostileRun, "-hostile"), (Sample.empty, "-empty")] {
            let text = HeadlineText(run: model.run, tally: model.total).text
            try Golden.expect(Array(text.utf8), named: "headline\(name).txt")
        }
    }
}
