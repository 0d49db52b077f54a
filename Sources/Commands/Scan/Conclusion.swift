import Report
import Store
import Survey
import Tabular

/// What a finished scan says at its end: the headline, and by its exit code whether too much stayed inconclusive.
struct Conclusion {
    let database: String
    let run: Int
    let isQuiet: Bool

    /// Above this share of inconclusive domains a scan is not to be published as it is.
    private static let tolerated = 0.05

    func tell() throws {
        let reader = try SurveyReader(path: database)
        let tally = try reader.tally(of: run)
        if !isQuiet {
            let facts = RunFacts(try reader.run(run))
            Console.write(HeadlineText(run: facts, tally: tally).text)
            try showInvalidRows(reader)
        }
        guard tally.scanned == 0 || Double(tally.inconclusive) / Double(tally.scanned) <= Self.tolerated else {
            throw Failure(
                .inconclusive,
                "\(NumberForm.grouped(tally.inconclusive)) of \(NumberForm.grouped(tally.scanned)) domains are inconclusive, "
                    + "more than 5 %; look at the causes in the report before you publish")
        }
    }

    /// Shows the first rows that are no domain, so that a mistake in the list is seen where it was made.
    private func showInvalidRows(_ reader: SurveyReader) throws {
        var count = 0
        try reader.forEachRejected(of: run) { row in
            guard row.kind == .invalid else { return }
            count += 1
            guard count <= Self.invalidRowsShown else { return }
            Console.write(
                "line \(row.line): \(SafeText.terminal(row.text, limit: 80)): \(SafeText.terminal(row.reason))\n")
        }
        if count > Self.invalidRowsShown {
            Console.write("and \(NumberForm.grouped(count - Self.invalidRowsShown)) more rows that are no domain\n")
        }
    }

    private static let invalidRowsShown = 10
}
