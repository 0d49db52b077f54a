package import Survey

/// Every figure of a run, section by section: what all formats show.
package struct Figures: Hashable, Sendable {
    /// How the rows of the list were used.
    package let list: FigureSection
    /// From the domains scanned to those with a working policy.
    package let funnel: FigureSection
    /// The six outcomes.
    package let outcomes: FigureSection
    /// The modes of usable policies.
    package let modes: FigureSection
    /// What is broken.
    package let broken: BrokenFigures
    /// What is published for TLS reporting.
    package let tlsReporting: FigureSection
    /// How mail is addressed.
    package let mail: FigureSection
    /// What was found beside the failures that decide, by severity.
    package let findings: [FigureSection]
    /// What could not be told, and why.
    package let inconclusive: FigureSection
    /// The main shares with all inconclusive domains counted out, or in.
    package let bounds: FigureSection

    /// Counts out the figures of a run.
    package init(run: RunFacts, tally: Tally) {
        list = .list(run.rows)
        funnel = .funnel(run.rows, tally)
        outcomes = .outcomes(tally)
        modes = .modes(tally)
        broken = BrokenFigures(tally, probesMXTLS: run.probesMXTLS)
        tlsReporting = .tlsReporting(tally)
        mail = .mail(tally)
        findings = Severity.allCases.map { .findings(tally, $0) }
        inconclusive = .inconclusive(tally)
        bounds = .bounds(tally)
    }

    /// The sections in the order in which they are shown.
    package var sections: [FigureSection] {
        [list, funnel, outcomes, modes] + broken.sections + [tlsReporting, mail] + findings + [inconclusive, bounds]
    }
}

extension Tally {
    /// Conclusive domains of which DNS told whether they take mail.
    var mailKnown: Int { conclusive - mail[.unknown, default: 0] }

    /// Conclusive domains of which DNS told whether they publish TLS-RPT.
    var reportingKnown: Int { conclusive - tlsReporting[.inconclusive, default: 0] }
}
