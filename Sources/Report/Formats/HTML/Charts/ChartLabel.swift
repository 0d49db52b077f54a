import Tabular

/// A label in a drawing, which does not break into lines as text in a page does.
enum ChartLabel {
    private static let room = 40

    /// The label, cut where it would run into the number beside it.
    static func short(_ label: String) -> HTMLText {
        let shown = SafeText.terminal(fitting(label.filter { $0 != "`" }), limit: room)
        var width = 0
        var kept = ""
        for character in shown {
            // Letters of East Asian scripts and pictures take the room of two.
            width += character.unicodeScalars.contains { $0.value >= 0x1100 } ? 2 : 1
            guard width <= room else { return "\(kept)…" }
            kept.append(character)
        }
        return "\(shown)"
    }

    /// A long label without what it has in brackets at its end, which the table beside the chart has in full.
    private static func fitting(_ label: String) -> String {
        guard label.count > room, label.hasSuffix(")"), let bracket = label.firstRange(of: " (") else { return label }
        return String(label[..<bracket.lowerBound])
    }
}
