import DNS

/// How many answers of each kind came, by the place of the question.
struct AnswerTally: Sendable {
    private static let questions = ["mta_sts", "mx", "tls_rpt"]

    private var records = [0, 0, 0]
    private var noData = [0, 0, 0]
    private var nonexistent = [0, 0, 0]
    private var failed = [0, 0, 0]

    /// Counts the answers of one name.
    mutating func count(_ lookups: [Lookup]) {
        for (place, lookup) in lookups.enumerated() {
            switch lookup.outcome {
            case .records: records[place] += 1
            case .noData: noData[place] += 1
            case .nxdomain: nonexistent[place] += 1
            case .failed: failed[place] += 1
            }
        }
    }

    /// Adds what another worker counted.
    mutating func add(_ other: Self) {
        for place in Self.questions.indices {
            records[place] += other.records[place]
            noData[place] += other.noData[place]
            nonexistent[place] += other.nonexistent[place]
            failed[place] += other.failed[place]
        }
    }

    /// All counts as one JSON object.
    func json(queries: Int, timeouts: Int, processorSeconds: Double) -> String {
        var members = Self.questions.enumerated().map { place, name in
            "\"\(name)\": {\"records\": \(records[place]), \"no_data\": \(noData[place]), "
                + "\"nxdomain\": \(nonexistent[place]), \"failed\": \(failed[place])}"
        }
        members.append("\"queries\": \(queries), \"timeouts\": \(timeouts), \"cpu\": \(processorSeconds)")
        return "{" + members.joined(separator: ", ") + "}"
    }
}
