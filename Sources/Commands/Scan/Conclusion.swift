import Report
import Store
import Survey

/// What a finished scan says at its end: the headline, and by its exit code whether too much stayed inconclusive.
struct Conclusion {
    let database: String
    let run: Int
    let isQuiet: Bool

    /// Above this share of inconclusive domains a scan is not to be published as it is.
    private static let tolerated = 0.05

    func tell() throws {
        let reader = try SurveyReader(path: database)
        var tally = Tally()
        try reader.forEachOutcome(of: run) { row, _ in tally.count(row) }
        if !isQuiet {
            let facts = RunFacts(try reader.run(run))
            Console.write(HeadlineText(run: facts, tally: tally).text)
        }
        guard tally.scanned == 0 || Double(tally.inconclusive) / Double(tally.scanned) <= Self.tolerated else {
            throw Failure(
                .inconclusive,
                "\(NumberForm.grouped(tally.inconclusive)) of \(NumberForm.grouped(tally.scanned)) domains are inconclusive, "
                    + "more than 5 %; look at the causes in the report before you publish")
        }
    }
}
