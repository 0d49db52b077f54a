import MTASTS
import Survey

extension HTMLReport {
    /// How many of the list's own columns are shown, and how many characters of a value.
    private static let shownColumns = 8
    private static let cellLimit = 80
    /// How many lines to paste are shown, and how many characters of each; a policy of a real domain is shorter.
    private static let shownLines = 40
    private static let lineLimit = 500
    /// The bytes that rows may take; a page of twice the size is slow to open.
    private static let rowBytes = 8_000_000

    /// The domains, the most urgent first; nil where a report lists none.
    var domains: Part? {
        guard let list = model.domains, list.count > 0 else { return nil }
        let columns = list.columnNames.prefix(Self.shownColumns)
        var table = HTMLTable(
            "domains-table", caption: "Domains, the most urgent first",
            words: ["Domain", "Outcome", "Why", "What to do", "Mode", "Mail", "TLS-RPT"]
                + columns.map { "\($0, limit: Self.cellLimit)" })
        let known = Set(figures.codes)
        var bytes = 0
        var shown = 0
        for entry in list.entries {
            let row = table.row(Self.cells(entry, columns.count, known))
            bytes += row.size
            guard bytes <= Self.rowBytes else { break }
            table.add(row: row)
            shown += 1
        }
        return Part(
            id: "domains", title: "Domains",
            content: [
                notice(list, shown: shown), "<div id=\"domains-controls\"></div>\n",
                table.isEmpty ? .none : table.markup,
            ])
    }

    private func notice(_ list: ListedDomains, shown: Int) -> HTMLText {
        let whole = Figure("listed", "", shown, of: list.count, .scanned).whole
        let isWithoutAbsent = list.notConfigured > ListedDomains.notConfiguredLimit
        let absent: HTMLText =
            isWithoutAbsent
            ? " The \(NumberText.grouped(list.notConfigured)) that are not configured are left out." : .none
        let rest = list.chosen - shown - (isWithoutAbsent ? list.notConfigured : 0)
        let less: HTMLText =
            rest > 0 ? " \(NumberText.grouped(rest)) less urgent ones are left out for the size of the page." : .none
        let hidden = list.columnNames.count - Self.shownColumns
        let columns: HTMLText =
            hidden == 1
            ? " One more column of the list is not shown."
            : hidden > 0 ? " \(NumberText.grouped(hidden)) more columns of the list are not shown." : .none
        let isWhole = shown == list.chosen && hidden <= 0
        let export: HTMLText = """
             The whole is in the CSV that <code>mtasts-survey export --run \(model.run.runID) --format csv</code> writes.
            """
        let choice = list.choiceNote.map { note -> HTMLText in "<p>\(prose: note)</p>\n" } ?? .none
        return """
            \(choice)<p>Listed are \(NumberText.grouped(shown)) of \(whole): first those whose mail is at risk, then other broken ones in a \
            sender’s order, those that could not be told, and those in order.\(absent)\(less)\(columns)\(isWhole ? .none : export)</p>

            """
    }

    private static func cells(_ entry: DomainEntry, _ columns: Int, _ known: Set<Code>) -> [HTMLText] {
        let nothing: HTMLText = "\(NumberText.nothing)"
        let own = (0..<columns).map { index -> HTMLText in
            index < entry.columns.count ? "\(entry.columns[index], limit: cellLimit)" : .none
        }
        return [
            "\(entry.domain)",
            "<span class=\"outcome \(ChartPaint(entry.outcome.rawValue).name)\">\(entry.outcome.label)</span>",
            why(entry, known), steps(entry.fixes), entry.mode.map { "\($0.rawValue)" } ?? nothing,
            "\(entry.mail.label)",
            "\(entry.tlsReporting.label)",
        ] + own
    }

    /// What to do: the first step at a glance, and all of them with their lines to paste.
    private static func steps(_ fixes: [Fix]) -> HTMLText {
        guard let first = fixes.first else { return "\(NumberText.nothing)" }
        let more: HTMLText = fixes.count > 1 ? " <small>and \(fixes.count - 1) more</small>" : .none
        return """
            <details><summary>\(prose: first.title)\(more)</summary><ol class="steps">\(fixes.map(step))</ol></details>
            """
    }

    private static func step(_ fix: Fix) -> HTMLText {
        let lines: [HTMLText] = fix.lines.prefix(shownLines).map { "\($0, limit: lineLimit)\n" }
        let rest = fix.lines.count - lines.count
        let cut: HTMLText = rest > 0 ? "<small>The last \(rest) lines are not shown.</small> " : .none
        let paste: HTMLText = lines.isEmpty ? .none : "<pre>\(lines)</pre>\(cut)"
        let note: HTMLText = fix.note.map { "<small>\(prose: $0)</small>" } ?? .none
        return "<li>\(prose: fix.title) <code>\(fix.place)</code>\(paste)\(note)</li>"
    }

    /// The primary code by its name, what was seen, and whether mail is at risk.
    private static func why(_ entry: DomainEntry, _ known: Set<Code>) -> HTMLText {
        guard let code = entry.code else { return "\(NumberText.nothing)" }
        let name: HTMLText =
            known.contains(code)
            ? "<a href=\"#code-\(code.rawValue)\">\(prose: code.facts.name)</a>" : "\(prose: code.facts.name)"
        let detail: HTMLText = entry.detail.map { " <small>\($0, limit: cellLimit)</small>" } ?? .none
        let risk: HTMLText = entry.isAtRisk ? " <strong>mail at risk</strong>" : .none
        let evidence =
            entry.explanation.map { found -> HTMLText in
                "<details><summary>what was seen</summary>\(self.evidence(found))</details>"
            } ?? .none
        return "\(name)\(detail)\(risk)\(evidence)"
    }
}
