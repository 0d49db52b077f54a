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
    /// All of these and all tables, in the order in which a reader wants them.
    package let chapters: [Chapter]

    /// Counts out a report.
    package init(_ model: ReportModel) {
        let study = model.study.map { StudyFigures(study: $0, probesMXTLS: model.run.probesMXTLS) }
        self.init(run: model.run, tally: model.total, study: study, parts: .parts(model))
    }

    /// Counts out the figures of a run as a whole, without its parts.
    package init(run: RunFacts, tally: Tally) {
        self.init(run: run, tally: tally, study: nil, parts: [])
    }

    private init(run: RunFacts, tally: Tally, study: StudyFigures?, parts: [Chapter]) {
        list = .list(run)
        funnel = .funnel(run, tally)
        outcomes = .outcomes(tally)
        modes = .modes(tally)
        broken = BrokenFigures(tally, probesMXTLS: run.probesMXTLS)
        tlsReporting = .tlsReporting(tally)
        mail = .mail(tally)
        findings = Severity.allCases.map { .findings(tally, $0) }
        inconclusive = .inconclusive(tally)
        bounds = .bounds(tally)
        let opening = [
            Chapter("adoption", "From the list to working policies", sections: [list, funnel]),
            Chapter("outcomes", "Outcomes", sections: [outcomes]),
            .policies(modes, study), .broken(broken),
        ]
        let closing = [
            .reporting(tlsReporting, tally, study), Chapter("mail", "Mail", sections: [mail]),
            Chapter("findings", "Other findings", sections: findings), .uncertainty(inconclusive, bounds),
        ]
        chapters = opening + (study?.chapters ?? []) + closing + parts
    }

    /// What others published, beside these figures.
    package var published: PublishedComparison { PublishedComparison(self) }

    /// All sections, in the order of the chapters.
    package var sections: [FigureSection] { chapters.flatMap(\.sections) }

    /// All tables of parts, in the order of the chapters.
    package var tables: [PartTable] { chapters.flatMap(\.tables) }

    /// The table of that machine name; nil where the report has none.
    package subscript(table name: String) -> PartTable? { tables.first { $0.name == name } }
}

extension Tally {
    /// Conclusive domains of which DNS told whether they take mail.
    var mailKnown: Int { conclusive - mail[.unknown, default: 0] }

    /// Conclusive domains of which DNS told whether they publish TLS-RPT.
    var reportingKnown: Int { conclusive - tlsReporting[.inconclusive, default: 0] }
}
