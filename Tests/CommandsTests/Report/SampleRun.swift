import Store
import Survey

/// Runs as a database knows them.
enum SampleRun {
    static func run(
        _ id: Int, startedAt: Int64? = nil, _ state: RunState = .finished, list: String = "clients.csv",
        digest: UInt8 = 1,
        options: [(String, String)] = [], columns: [String] = []
    ) -> RunInfo {
        let startedAt = startedAt ?? Int64(id) * 86_400
        return RunInfo(
            id: id, startedAt: startedAt, finishedAt: state == .finished ? startedAt + 60 : nil, state: state,
            plan: RunPlan(
                listName: list, listSHA256: Digest(Array(repeating: digest, count: 32)),
                options: options.map { RunOption(name: $0, value: $1, changesMeaning: true) }, toolVersion: "1",
                columnNames: columns))
    }
}
