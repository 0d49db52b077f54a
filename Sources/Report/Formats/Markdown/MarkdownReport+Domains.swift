import MTASTS
import Survey

extension MarkdownReport {
    /// The domains that were asked for, the most urgent first.
    var domains: [MarkdownBlock] {
        guard let list = model.domains, let note = list.choiceNote else { return [] }
        let entries = list.entries
        var table = MarkdownTable(["Domain", "Outcome", "Code", "Detail", "First step", "Mode", "TLS-RPT"], words: 7)
        for entry in entries {
            table.add([
                Self.safe(entry.domain), entry.outcome.label,
                entry.code.map { "`\($0.rawValue)`" } ?? NumberText.nothing,
                entry.detail.map(Self.safe) ?? NumberText.nothing, Self.step(entry),
                entry.mode?.rawValue ?? NumberText.nothing,
                entry.tlsReporting.label,
            ])
        }
        let rest = list.chosen - entries.count
        let more: [MarkdownBlock] =
            rest > 0 ? ["and \(NumberText.grouped(rest)) less urgent ones; `export --only` writes all."] : []
        return ["## Domains", .text(note)] + (entries.isEmpty ? [] : [.table(table)]) + more + explanations(entries)
    }

    /// All that was seen of the most urgent of them.
    private func explanations(_ entries: [DomainEntry]) -> [MarkdownBlock] {
        let texts = entries.compactMap(\.explanation).map { ExplanationMarkdown($0).text }
        return texts.isEmpty ? [] : [.series(MarkdownSeries(texts))]
    }

    private static func step(_ entry: DomainEntry) -> String {
        guard let fix = entry.fixes.first else { return NumberText.nothing }
        return "\(fix.title) (\(safe(fix.place)))"
    }
}
