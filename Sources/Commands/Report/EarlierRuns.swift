import Report
import Store

/// The runs that stand beside a run in its report: earlier ones of the same list that came to their end.
enum EarlierRuns {
    /// More points than these make a line no clearer.
    private static let limit = 24
    /// The options that decide which domains of a list are asked.
    private static let choosing: Set<String> = ["column", "limit", "seed", "shard"]

    /// The latest of those runs with their counts, the first one first.
    static func points(before run: RunInfo, _ reader: SurveyReader) throws -> [RunPoint] {
        try all(before: run, reader).suffix(limit).map { earlier in
            RunPoint(
                runID: earlier.id, startedAt: earlier.startedAt, tally: try reader.tally(of: earlier.id))
        }
    }

    /// The latest of those runs; nil where there is none.
    static func latest(before run: RunInfo, _ reader: SurveyReader) throws -> RunInfo? {
        try all(before: run, reader).last
    }

    private static func all(before run: RunInfo, _ reader: SurveyReader) throws -> [RunInfo] {
        try reader.runs().filter { isComparable($0, run) && isEarlier($0, run) }.sorted { isEarlier($0, $1) }
    }

    /// A list keeps its name when its rows change, and its digest when it is moved.
    private static func isComparable(_ other: RunInfo, _ run: RunInfo) -> Bool {
        let isSameList =
            other.plan.listName == run.plan.listName && run.plan.listName != "-"
            || other.plan.listSHA256 == run.plan.listSHA256
        return other.state == .finished && isSameList && choice(other) == choice(run)
    }

    private static func isEarlier(_ other: RunInfo, _ run: RunInfo) -> Bool {
        (other.startedAt, other.id) < (run.startedAt, run.id)
    }

    private static func choice(_ run: RunInfo) -> Set<Store.RunOption> {
        Set(run.plan.options.filter { choosing.contains($0.name) })
    }
}
