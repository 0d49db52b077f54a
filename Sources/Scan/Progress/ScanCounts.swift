package import Survey

/// What a scan has done so far.
package struct ScanCounts: Hashable, Sendable {
    /// Rows read of the list.
    package var rows = 0
    /// Rows that became domains of the survey.
    package var domains = 0
    /// Rows whose domain stood before.
    package var duplicates = 0
    /// Rows that are no domain.
    package var invalid = 0
    /// Rows that the operator excluded.
    package var excluded = 0
    /// Domains examined in the first pass of the round under way.
    package var examined = 0
    /// Domains that an earlier process or round had examined.
    package var resumed = 0
    /// Domains looked at again in later passes.
    package var examinedAgain = 0
    /// Domains by outcome, as this process saw them.
    package var outcomes: [Outcome: Int] = [:]
    /// The pass under way, from 1.
    package var pass = 1
    /// Domains that wait for their policy to be fetched.
    package var waiting = 0

    /// Nothing yet.
    package init() {}

    /// Counts an examined domain that was written; in a later pass, its new outcome takes the place of the earlier one.
    mutating func count(_ outcome: Outcome, insteadOf earlier: Outcome?) {
        if let earlier {
            examinedAgain += 1
            if let count = outcomes[earlier], count > 0 { outcomes[earlier] = count - 1 }
        } else {
            examined += 1
        }
        outcomes[outcome, default: 0] += 1
    }

    /// Begins another round over the list, for the results of some domains were taken back.
    package mutating func beginRound(withoutThe takenBack: [Outcome: Int]) {
        let (outcomes, examinedAgain) = (outcomes, examinedAgain)
        self = ScanCounts()
        self.outcomes = outcomes.merging(takenBack) { counted, gone in max(0, counted - gone) }
        self.examinedAgain = examinedAgain
    }
}
