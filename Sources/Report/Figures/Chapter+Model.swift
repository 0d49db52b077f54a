import Survey

extension [Chapter] {
    /// What a run has beside its tally: its parts, certificates, and the runs before it.
    static func parts(_ model: ReportModel) -> [Chapter] {
        [Chapter.parts(model)] + [Chapter.certificates(model), .trend(model)].compactMap(\.self)
    }
}

extension Chapter {
    /// How long the certificates of policy hosts last; nil where none was seen.
    static func certificates(_ model: ReportModel) -> Chapter? {
        guard let days = model.certificates, days.total > 0 else { return nil }
        let figures = CertificateDays.Span.allCases.map { span in
            Figure(span.rawValue, span.label, days.counts[span, default: 0], of: days.total, .certificate)
        }
        let section = FigureSection(
            name: "certificate_days", title: "Left to the end of the certificate",
            note: "Days are counted from the beginning of the run.", figures: figures)
        return Chapter("certificates", "Certificates of policy hosts", sections: [section])
    }

    /// The earlier runs of the list and this one; nil where there is no earlier one.
    static func trend(_ model: ReportModel) -> Chapter? {
        guard !model.trend.isEmpty else { return nil }
        let this = RunPoint(runID: model.run.runID, startedAt: model.run.startedAt, tally: model.total)
        let parts = (model.trend + [this]).map { point in
            let tally = point.tally
            let broken = Figure("broken", Outcome.broken.label, tally.broken, of: tally.conclusive, .answered)
            return PartFigures(name: point.name, figures: FigureSection.steps(tally) + [broken])
        }
        let table = PartTable(
            name: "trend", title: "Runs of this list", partName: "Run",
            note:
                "The list and what is excluded of it may change from run to run, as the number of domains tells; only runs with the "
                + "same --column, --limit, --seed and --shard are set beside this one.",
            parts: parts, isPartition: false, columns: ["with_record", "usable_policy", "working", "broken", "tls_rpt"])
        return Chapter("trend", "Over time", tables: [table])
    }
}
