package import MTASTS
package import Survey

/// A domain that waits to be examined; a class, as it goes through many hands and none of them changes it.
package final class Candidate: Sendable {
    /// The number of its row in the list, from 1.
    package let position: Int
    /// The line of the list on which the row begins.
    package let line: Int
    /// The domain.
    package let domain: DomainName
    /// The values of the list's extra columns.
    package let columns: [String]
    /// Whether its policy host wants to be left alone, and only its names are asked for again.
    let leavesHostAlone: Bool
    /// Apart, as few domains are looked at again and evidence is large.
    private let earlier: Boxed<Evidence>?

    /// Makes a candidate.
    package init(position: Int, line: Int, domain: DomainName, columns: [String] = [], previous: Evidence? = nil) {
        self.position = position
        self.line = line
        self.domain = domain
        self.columns = columns
        leavesHostAlone = false
        earlier = previous.map(Boxed.init)
    }

    /// The same candidate, whose policy host is left alone.
    init(leavingAloneTheHostOf candidate: Candidate) {
        position = candidate.position
        line = candidate.line
        domain = candidate.domain
        columns = candidate.columns
        leavesHostAlone = true
        earlier = candidate.earlier
    }

    /// What earlier passes saw; nil at the first look.
    package var previous: Evidence? { earlier?.value }

    /// The candidate with all that was seen of it, judged.
    func examined(_ evidence: consuming Evidence) -> ExaminedDomain {
        let verdict = judge(evidence)
        return ExaminedDomain(
            position: position, line: line, columns: columns, evidence: evidence, verdict: verdict)
    }
}
