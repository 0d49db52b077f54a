import Report
import Store

/// The runs that stand beside a run in its report: earlier ones of the same list that came to their end.
struct EarlierRuns {
    /// The first one first.
    private let runs: [RunInfo]

    /// More points than these make a line no clearer.
    private static let limit = 24
    /// The options that decide which domains of a list are asked; an exclusion is to a series what a change of the list is.
    private static let choosing: Set<String> = ["column", "limit", "seed", "shard"]

    /// Finds them among the runs of a database.
    init(before run: RunInfo, among runs: [RunInfo]) {
        self.runs = runs.filter { Self.isComparable($0, run) && Self.isEarlier($0, run) }.sorted(by: Self.isEarlier)
    }

    /// The latest of them; nil where there is none.
    var latest: RunInfo? { runs.last }

    /// The latest of them with their counts, the first one first.
    func points(_ reader: SurveyReader) throws -> [RunPoint] {
        try runs.suffix(Self.limit).map { run in
            RunPoint(runID: run.id, startedAt: run.startedAt, tally: try reader.tally(of: run.id))
        }
    }

    /// A list keeps its name when its rows change, and its digest when it is moved.
    private static func isComparable(_ other: RunInfo, _ run: RunInfo) -> Bool {
        let isSameList =
            other.plan.listName == run.plan.listName && !isStream(run.plan.listName)
            || other.plan.listSHA256 == run.plan.listSHA256
        return other.state == .finished && isSameList && choice(other) == choice(run)
    }

    /// Whether a list was read from what is named alike whatever comes out of it: standard input, or what a shell substitutes.
    private static func isStream(_ listName: String) -> Bool {
        listName.split(separator: " + ").contains {
            $0 == "-" || $0.hasPrefix("/dev/") || $0.hasPrefix("/proc/")
        }
    }

    private static func isEarlier(_ other: RunInfo, _ run: RunInfo) -> Bool {
        (other.startedAt, other.id) < (run.startedAt, run.id)
    }

    private static func choice(_ run: RunInfo) -> Set<RunOption> {
        Set(run.plan.options.filter { choosing.contains($0.name) })
    }
}
