package import Survey
import Tabular

/// One domain as a block of GitHub Flavored Markdown without HTML; whatever the network wrote is escaped.
package struct ExplanationMarkdown {
    private let explanation: Explanation
    private let level: Int

    /// How many lines of evidence of one gate are shown.
    private static let shown = 40

    /// Takes an explanation and the level of its heading.
    package init(_ explanation: Explanation, level: Int = 3) {
        self.explanation = explanation
        self.level = level
    }

    /// The block, without a line feed at its end.
    package var text: String { (heading + [gates] + evidence + fixes).joined(separator: "\n\n") }

    private var heading: [String] {
        let marks = String(repeating: "#", count: level)
        var blocks = [
            "\(marks) \(SafeText.markdown(explanation.domain))", explanation.headline,
            "**Effect on mail: \(explanation.effect.label).** \(explanation.effectSentences.joined(separator: " "))",
        ]
        if let delegation = explanation.delegation { blocks.append(SafeText.markdown(delegation.sentence, limit: 600)) }
        return blocks
    }

    private var gates: String {
        var table = MarkdownTable(["Gate", "State", "Found"], words: 3)
        for gate in explanation.gates {
            let found = gate.findings.map { "\($0.facts.name) (`\($0.code.rawValue)`)" }
            table.add([
                gate.kind.title, gate.mark.label, found.isEmpty ? NumberText.nothing : found.joined(separator: "; "),
            ])
        }
        return table.text
    }

    private var evidence: [String] {
        explanation.gates.filter { !$0.evidence.isEmpty }.map { gate in
            let lines = gate.evidence.flatMap { Self.items($0, of: gate.kind) } + gate.findings.compactMap(Self.item)
            let rest = lines.count - Self.shown
            let more = rest > 0 ? ["* and \(NumberText.grouped(rest)) more"] : []
            return (["**\(gate.kind.title.sentenceCased)**", ""] + lines.prefix(Self.shown) + more)
                .joined(separator: "\n")
        }
    }

    private static func items(_ line: EvidenceLine, of kind: Gate.Kind) -> [String] {
        let texts = kind == .policy ? line.texts : [line.bytes]
        return texts.map { "* \(line.label): \(SafeText.markdown(String(decoding: $0, as: UTF8.self)))" }
    }

    private static func item(_ finding: Finding) -> String? {
        finding.detail.map { "* \(finding.severity.label): `\(finding.code.rawValue)`: \(SafeText.markdown($0))" }
    }

    private var fixes: [String] {
        guard !explanation.fixes.isEmpty else { return [] }
        return ["**What to do**"]
            + explanation.fixes.enumerated().flatMap { index, fix in
                let place = SafeText.markdown(fix.place, limit: 600)
                let paste = fix.lines.map { "    " + SafeText.terminal($0, limit: .max) }.joined(separator: "\n")
                // Each fix is a paragraph: an indented block behind a list item would be one of its paragraphs.
                return ["(\(index + 1)) \(fix.title) At \(place)"] + (paste.isEmpty ? [] : [paste])
                    + (fix.note.map { [SafeText.markdown($0, limit: 1_000)] } ?? [])
            }
    }
}
