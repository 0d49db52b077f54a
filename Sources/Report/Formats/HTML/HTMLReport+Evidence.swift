import MTASTS
import Survey

extension HTMLReport {
    /// How many lines of one kind of evidence are shown.
    private static let shownEvidence = 40

    /// What it means for mail, and what was seen of each gate, in a sender's order.
    static func evidence(_ explanation: Explanation) -> HTMLText {
        let effect = explanation.effectSentences.joined(separator: " ")
        let delegation =
            explanation.delegation.map { note -> HTMLText in "<p>\(note.sentence, limit: 600)</p>" } ?? .none
        return """
            <p>Effect on mail: \(prose: explanation.effect.label). \(prose: effect)</p>\(delegation)\
            <dl class="gates">\(explanation.gates.filter(isTold).map(gate))</dl>
            """
    }

    private static func isTold(_ gate: Gate) -> Bool { !gate.evidence.isEmpty || !gate.findings.isEmpty }

    private static func gate(_ gate: Gate) -> HTMLText {
        let lines = gate.evidence.flatMap { Self.lines($0, of: gate.kind) }
        let rest = lines.count - shownEvidence
        let more: HTMLText = rest > 0 ? "<dd>and \(NumberText.grouped(rest)) more</dd>" : .none
        return """
            <dt>\(gate.kind.title): \(gate.mark.label)</dt>\(Array(lines.prefix(shownEvidence)))\(more)\(gate.findings.map(finding))
            """
    }

    private static func lines(_ line: EvidenceLine, of kind: Gate.Kind) -> [HTMLText] {
        let texts = kind == .policy ? line.texts : [line.bytes]
        return texts.map { "<dd>\(line.label): <code>\(String(decoding: $0, as: UTF8.self))</code></dd>" }
    }

    private static func finding(_ finding: Finding) -> HTMLText {
        let detail = finding.detail.map { detail -> HTMLText in ": \(detail)" } ?? .none
        return "<dd>\(finding.severity.label): \(prose: finding.facts.name)\(detail)</dd>"
    }
}
