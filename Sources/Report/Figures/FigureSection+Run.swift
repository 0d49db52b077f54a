import MTASTS
import Survey

extension FigureSection {
    /// How the rows of the list were used.
    static func list(_ run: RunFacts) -> FigureSection {
        let rows = run.rows
        let (total, whole) = (rows.whole, run.tookWholeList ? Denominator.rows : .rowsTaken)
        let parts = [
            Figure("rows", "rows", total, of: total, whole),
            Figure("domains", "domains", rows.domains, of: total, whole),
            Figure("duplicates", "duplicates", rows.duplicates, of: total, whole),
            Figure("invalid", "not a domain", rows.invalid, of: total, whole),
            Figure("excluded", "excluded", rows.excluded, of: total, whole),
        ]
        return FigureSection(name: "list", title: "Rows", figures: parts)
    }

    /// From the domains scanned to those with a working policy, each of the whole in which it has a meaning.
    static func funnel(_ run: RunFacts, _ tally: Tally) -> FigureSection {
        let scanned = Figure(
            "scanned", "scanned", tally.scanned, of: max(run.rows.domains, tally.scanned),
            run.tookWholeList ? .listed : .taken)
        return FigureSection(name: "funnel", title: "Domains", figures: [scanned] + steps(tally))
    }

    /// The steps that every part of a run is counted by.
    static func steps(_ tally: Tally) -> [Figure] {
        let working = tally.outcomes[.testing, default: 0] + tally.outcomes[.enforce, default: 0]
        let reporting = tally.tlsReporting[.valid, default: 0]
        return [
            Figure("answered", "answered", tally.conclusive, of: tally.scanned, .scanned),
            Figure("with_mail", "with mail", tally.withMail, of: tally.mailKnown, .mailKnown),
            Figure("with_record", "with a record", tally.withRecord, of: tally.conclusive, .answered),
            Figure(
                "with_record_and_mail", "with mail and a record", tally.withRecordAndMail, of: tally.withMail,
                .withMail),
            Figure(
                "usable_policy", "with a usable policy", tally.withUsablePolicy, of: tally.withRecord, .withRecord),
            Figure("working", "in order: testing or enforce", working, of: tally.withRecord, .withRecord),
            Figure("tls_rpt", "with valid TLS-RPT", reporting, of: tally.reportingKnown, .reportingKnown),
        ]
    }

    /// The six outcomes, also those that no domain has.
    static func outcomes(_ tally: Tally) -> FigureSection {
        FigureSection(name: "outcomes", title: "Outcome", figures: Outcome.allCases.map { outcome($0, tally) })
    }

    private static func outcome(_ outcome: Outcome, _ tally: Tally) -> Figure {
        let count = tally.outcomes[outcome, default: 0]
        return outcome == .inconclusive
            ? Figure(outcome.rawValue, outcome.label, count, of: tally.scanned, .scanned)
            : Figure(outcome.rawValue, outcome.label, count, of: tally.conclusive, .answered)
    }

    /// The modes of usable policies, those of broken domains among them.
    static func modes(_ tally: Tally) -> FigureSection {
        let figures = [Mode.enforce, .testing, .none].map { mode in
            Figure(
                mode.rawValue, mode.rawValue, tally.modes[mode, default: 0], of: tally.withUsablePolicy, .usablePolicy)
        }
        return FigureSection(name: "modes", title: "Mode", figures: figures)
    }

    /// What is published for TLS reporting.
    static func tlsReporting(_ tally: Tally) -> FigureSection {
        let figures = TLSReporting.allCases.map { kind in
            let count = tally.tlsReporting[kind, default: 0]
            return kind == .inconclusive
                ? Figure(kind.rawValue, kind.label, count, of: tally.conclusive, .answered)
                : Figure(kind.rawValue, kind.label, count, of: tally.reportingKnown, .reportingKnown)
        }
        return FigureSection(name: "tls_rpt", title: "TLS-RPT record", figures: figures)
    }

    /// How mail is addressed.
    static func mail(_ tally: Tally) -> FigureSection {
        let figures = Mail.allCases.map { kind in
            let count = tally.mail[kind, default: 0]
            return kind == .unknown
                ? Figure(kind.rawValue, kind.label, count, of: tally.conclusive, .answered)
                : Figure(kind.rawValue, kind.label, count, of: tally.mailKnown, .mailKnown)
        }
        return FigureSection(name: "mail", title: "Mail", figures: figures)
    }
}

extension RowCounts {
    /// The rows, at least as many as are accounted for: an unfinished run may not have written its last count.
    fileprivate var whole: Int { max(rows, domains + duplicates + invalid + excluded) }
}
