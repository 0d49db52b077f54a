import Scan
import Survey
import Tabular

/// The file of `--status-file`: the progress as one JSON object, replaced as a whole so that no reader sees half of it.
struct StatusFile {
    let path: String

    /// Replaces the file.
    func write(_ counts: ScanCounts, expected: Int, elapsed: Double, state: String) throws(OutputError) {
        var json = JSONWriter()
        json.object { json in
            json.member("state", state)
            json.member("pass", counts.pass)
            json.member("expected", expected)
            json.member("rows", counts.rows)
            json.member("domains", counts.domains)
            json.member("examined", counts.examined)
            json.member("resumed", counts.resumed)
            json.member("examined_again", counts.examinedAgain)
            json.member("elapsed_seconds", Int(elapsed))
            for outcome in Outcome.allCases { json.member(outcome.rawValue, counts.outcomes[outcome] ?? 0) }
        }
        json.endLine()
        var file = try OutputFile(path: path)
        try file.write(json.bytes)
        try file.commit()
    }
}
