import ArgumentParser
import Store
import Tabular

/// Which run of which database is read.
struct RunOptionGroup: ParsableArguments {
    @Option(name: .customLong("db"), help: "The database.")
    var database = "survey.sqlite"

    @Option(name: .customLong("run"), help: "The run. Default: the last finished one.")
    var runID: Int?

    /// Refuses a result that would take the place of the database, or of a file that SQLite keeps beside it
    /// while it is open.
    func refuse(output: String?) throws(Failure) {
        guard let output, output != "-", let place = FileIdentity(path: output) else { return }
        let files = ["", "-wal", "-shm", "-lock"].map { database + $0 }
        guard let file = files.first(where: { FileIdentity(path: $0) == place }) else { return }
        throw Failure(
            .usage,
            "--output \(SafeText.terminal(output)) would overwrite the database, \(SafeText.terminal(file)); "
                + "name another file")
    }

    /// Opens the database and finds the run.
    func read<Result>(_ body: (SurveyReader, RunInfo) throws -> Result) throws -> Result {
        let reader = try SurveyReader(path: database)
        try reader.refuseDamage()
        return try body(reader, try reader.run(runID))
    }
}
