import Survey

/// The main results in words, of our own text only: every format and the terminal say the same.
struct HeadlineSentences {
    let run: RunFacts
    let figures: Figures

    /// A share of inconclusive domains above this is warned of; `scan` exits with 2 for the same reason.
    private static let inconclusiveLimit = 0.05

    /// Adoption, what becomes of it, and TLS reporting.
    var adoption: [String] {
        let record = figures.funnel[key: "with_record"]
        guard record.share.total > 0 else { return ["No domain was answered, so there is nothing to give shares of."] }
        return [
            "Of \(record.whole), \(part(record)) \(verb(record, "publishes", "publish")) an MTA-STS record or a text "
                + "meant as one.",
            sentence(figures.funnel[key: "usable_policy"], "has a usable policy", "have a usable policy"),
            sentence(
                figures.funnel[key: "working"], "is in order, in testing or enforce",
                "are in order, in testing or enforce"),
            sentence(figures.outcomes[key: "broken"], "is broken", "are broken"),
            sentence(figures.funnel[key: "tls_rpt"], "publishes valid TLS-RPT", "publish valid TLS-RPT"),
        ].compactMap(\.self)
    }

    /// What the letter alone rejects, and what of it most senders accept.
    var letter: String {
        let letter = figures.broken.letter
        let (only, most) = (letter[key: "letter_only"], letter[key: "most_accept"])
        let senders = "most senders (at least \(Tally.mostSenders) of \(Tally.senders))"
        return "Broken by the letter only: \(NumberText.grouped(only.share.count)) of \(only.whole) (\(only.inWords)); "
            + "\(senders) accept \(NumberText.grouped(most.share.count)) of \(most.whole) (\(most.inWords))."
    }

    /// What a reader must know before using a figure.
    var warnings: [String] {
        var warnings: [String] = []
        let scanned = figures.funnel[key: "scanned"]
        if run.population != nil {
            if run.finishedAt == nil {
                warnings.append(
                    "The run is not finished: how many domains of this part are still to be examined is not known.")
            }
        } else if run.finishedAt == nil || scanned.share.count < scanned.share.total {
            warnings.append(unfinished(scanned))
        }
        let inconclusive = figures.outcomes[key: "inconclusive"]
        if let fraction = inconclusive.share.fraction, fraction > Self.inconclusiveLimit {
            warnings.append(
                "\(part(inconclusive)) of \(inconclusive.whole) could not be told, more than 5 %, because of \(causes); the bounds "
                    + "under \"What could not be told\" show how much that leaves open.")
        }
        return warnings
    }

    /// How far a run has come; that it has examined all that it took says nothing of the rows it has not read.
    private func unfinished(_ scanned: Figure) -> String {
        let examined = "\(NumberText.grouped(scanned.share.count)) of \(scanned.whole) were examined"
        guard let all = run.listRows else { return "The run is not finished: \(examined)." }
        let rows = figures.list[key: "rows"].share.count
        return
            "The run is not finished: so far \(NumberText.grouped(rows)) of the list's \(NumberText.grouped(all)) rows were "
            + "taken, and \(examined)."
    }

    /// The most frequent reasons for which domains could not be told, with their counts.
    private var causes: String {
        let causes = figures.inconclusive.figures.dropFirst().dropLast()
        let named = causes.prefix(Self.shownCauses).map { "\($0.label) (\(NumberText.grouped($0.share.count)))" }
        let rest = causes.dropFirst(Self.shownCauses).reduce(0) { $0 + $1.share.count }
        return (named + (rest > 0 ? ["other causes (\(NumberText.grouped(rest)))"] : [])).joined(separator: ", ")
    }

    private static let shownCauses = 3

    private func sentence(_ figure: Figure, _ one: String, _ many: String) -> String? {
        guard figure.share.total > 0 else { return nil }
        return "\(part(figure)) of \(figure.whole) \(verb(figure, one, many))."
    }

    private func part(_ figure: Figure) -> String {
        "\(NumberText.grouped(figure.share.count)) (\(figure.inWords))"
    }

    private func verb(_ figure: Figure, _ one: String, _ many: String) -> String {
        figure.share.count == 1 ? one : many
    }
}
