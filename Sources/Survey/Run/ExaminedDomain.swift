/// One domain of a list with what was seen of it and what the rules make of it: what a scan hands to its store.
///
/// A class, as it goes through many hands and none of them changes it: handing it on copies a pointer.
public final class ExaminedDomain: Sendable {
    /// The number of its row in the list, from 1.
    public let position: Int
    /// The line of the list on which the row begins, from 1.
    public let line: Int
    /// The values of the list's extra columns.
    public let columns: [String]
    /// What was seen.
    public let evidence: Evidence
    /// What the rules make of it.
    public let verdict: Verdict

    /// Joins a row of the list with what was found.
    public init(
        position: Int, line: Int, columns: [String], evidence: consuming Evidence, verdict: consuming Verdict
    ) {
        self.position = position
        self.line = line
        self.columns = columns
        self.evidence = evidence
        self.verdict = verdict
    }
}

extension ExaminedDomain: Hashable {
    /// Whether all that is known of two domains is the same.
    public static func == (left: ExaminedDomain, right: ExaminedDomain) -> Bool {
        left === right
            || left.position == right.position && left.line == right.line && left.columns == right.columns
                && left.evidence == right.evidence && left.verdict == right.verdict
    }

    /// Hashes what tells domains of a list apart.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(position)
        hasher.combine(evidence.domain)
    }
}
