import MTASTS
package import Survey

/// One domain as a person reads it in a terminal of 100 columns: the verdict, each gate with its evidence, what to do.
///
/// What came from the network is made safe; marks are words, and colours only repeat them. Lines to paste are not broken.
package struct CheckText {
    private let explanation: Explanation
    private let pause: String?
    private let paint: TerminalPaint
    private var page = TextLines(width: Self.width)

    private static let width = 100
    /// Where values begin: behind the longest label.
    private static let column = 22
    /// How many lines of one kind are shown, and of a policy.
    private static let shown = 10
    private static let shownOfPolicy = 30

    /// Writes out an explanation.
    ///
    /// - Parameters:
    ///   - explanation: What was found.
    ///   - pause: The seconds between two looks, in words.
    ///   - isColoured: Whether the marks are coloured.
    package init(_ explanation: Explanation, pause: String? = nil, isColoured: Bool = false) {
        self.explanation = explanation
        self.pause = pause
        paint = TerminalPaint(isColoured: isColoured)
        writeVerdict()
        for gate in explanation.gates { write(gate) }
        writeFixes()
    }

    /// The page, ended by a line feed.
    package var text: String { page.text }

    private mutating func writeVerdict() {
        // The name and the headline hold nothing foreign.
        page.paragraph(
            explanation.headline, lead: paint.bold(explanation.domain) + ": ",
            leadWidth: explanation.domain.count + 2, indent: 4)
        let effect = explanation.effectSentences.joined(separator: " ")
        page.paragraph("Effect on mail: \(explanation.effect.label). \(effect)")
        if let delegation = explanation.delegation { page.paragraph(delegation.sentence) }
        if explanation.looks > 1 {
            let apart = pause.map { ", \($0) s apart" } ?? ""
            page.paragraph(
                "Looked at \(explanation.looks) times\(apart): a failed connection that stays is told as a failure.")
        }
    }

    private mutating func write(_ gate: Gate) {
        page.gap()
        page.paragraph("", lead: column(gate.kind.title) + paint.marked(gate.mark.label, gate.mark))
        var counts: [String: Int] = [:]
        for line in gate.evidence {
            let count = counts[line.label, default: 0] + 1
            counts[line.label] = count
            if count <= Self.shown { gate.kind == .policy ? writeLines(of: line) : write(line.bytes, line.label) }
            if count == Self.shown + 1 {
                let more = gate.evidence.count { $0.label == line.label } - Self.shown
                page.paragraph("and \(more) more", lead: column("", indent: 2))
            }
        }
        for finding in gate.findings { write(finding) }
    }

    private mutating func write(_ value: [UInt8], _ label: String) {
        page.paragraph(value, lead: column(label, indent: 2), indent: Self.column)
    }

    /// Writes a policy, whose line ends are its own; elsewhere a line end is as odd as any other control character.
    private mutating func writeLines(of line: EvidenceLine) {
        let texts = line.texts
        for (index, text) in texts.prefix(Self.shownOfPolicy).enumerated() {
            write(text, index == 0 ? line.label : "")
        }
        if texts.count > Self.shownOfPolicy {
            write(Array("and \(texts.count - Self.shownOfPolicy) more lines".utf8), "")
        }
    }

    private mutating func write(_ finding: Finding) {
        let facts = finding.facts
        let detail = finding.detail.map { ": \($0)" } ?? ""
        page.paragraph(
            "\(facts.name) (\(finding.code.rawValue))\(detail)", lead: column(finding.severity.mark, indent: 2),
            indent: Self.column)
        var sentences = [facts.meaning]
        if let rule = facts.rule { sentences.append("(\(rule))") }
        if let word = facts.reportedAs { sentences.append("Senders report it as \(word.rawValue).") }
        if let accepted = finding.acceptedBy {
            sentences.append("\(accepted.accepted) of \(accepted.of) sender implementations overlook it.")
        }
        page.paragraph(
            sentences.joined(separator: " "), lead: TextLines.spaces(Self.column), indent: Self.column)
    }

    private mutating func writeFixes() {
        guard !explanation.fixes.isEmpty else { return }
        page.gap()
        page.paragraph("", lead: paint.bold("What to do"))
        for (index, fix) in explanation.fixes.enumerated() {
            page.gap()
            page.paragraph(fix.title, lead: "\(index + 1). ", indent: 3)
            page.paragraph(fix.place, lead: TextLines.spaces(3), indent: 3)
            for line in fix.lines { page.exactly(line, indent: 7) }
            if let note = fix.note { page.paragraph(note, lead: TextLines.spaces(3), indent: 3) }
        }
    }

    /// A label with spaces up to where values begin.
    private func column(_ label: String, indent: Int = 0) -> String {
        TextLines.spaces(indent) + label + TextLines.spaces(max(1, Self.column - indent - label.count))
    }
}

extension Severity {
    /// How much it weighs, as a label in a narrow column.
    fileprivate var mark: String { self == .transient ? "could not be told" : label }
}
