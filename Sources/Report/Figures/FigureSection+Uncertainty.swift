import Survey

extension FigureSection {
    /// What could not be told, by the code that says why.
    static func inconclusive(_ tally: Tally) -> FigureSection {
        let causes = codes("", "", tally.inconclusiveCauses, of: tally.scanned, .scanned).figures
        let figures =
            [Figure("inconclusive", "inconclusive in all", tally.inconclusive, of: tally.scanned, .scanned)] + causes
            + [
                Figure(
                    "record_seen", "of these, a record was seen", tally.inconclusiveWithRecord, of: tally.inconclusive,
                    .inconclusive)
            ]
        return FigureSection(name: "inconclusive", title: "Cause", figures: figures)
    }

    /// The main shares, each with its bounds when whatever could not be told is counted out, or in.
    static func bounds(_ tally: Tally) -> FigureSection {
        let (answered, reporting) = (tally.conclusive, tally.reportingKnown)
        let outcome = { (outcome: Outcome) in
            Figure(outcome.rawValue, outcome.label, tally.outcomes[outcome, default: 0], of: answered, .answered)
        }
        let answers =
            [
                Figure("with_record", "with a record", tally.withRecord, of: answered, .answered),
                Figure("usable_policy", "with a usable policy", tally.withUsablePolicy, of: answered, .answered),
            ] + [Outcome.none, .testing, .enforce, .broken].map(outcome)
        let rest = [
            Figure("with_mail", "with mail", tally.withMail, of: tally.mailKnown, .mailKnown),
            Figure(
                "tls_rpt", "with valid TLS-RPT", tally.tlsReporting[.valid, default: 0], of: reporting,
                .reportingKnown),
        ]
        let figures = (answers + rest).map { Figure(bounding: $0, undecided: tally.scanned - $0.share.total) }
        return FigureSection(
            name: "bounds", title: "Domains",
            note: "The ranges are what the shares would be with all that could not be told counted out, and in.",
            figures: figures)
    }
}
