import ArgumentParser
import Store

/// Which run of which database is read.
struct RunOptionGroup: ParsableArguments {
    @Option(name: .customLong("db"), help: "The database.")
    var database = "survey.sqlite"

    @Option(name: .customLong("run"), help: "The run. Default: the last finished one.")
    var runID: Int?

    /// Opens the database and finds the run.
    func read<Result>(_ body: (SurveyReader, RunInfo) throws -> Result) throws -> Result {
        do {
            let reader = try SurveyReader(path: database)
            try reader.refuseDamage()
            return try body(reader, try reader.run(runID))
        } catch let error as StoreError {
            throw Failure(error)
        }
    }
}
