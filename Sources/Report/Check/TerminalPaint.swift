import Survey

/// Colours of a terminal, beside words that say the same.
struct TerminalPaint {
    let isColoured: Bool

    /// A text in the colour of a mark.
    func marked(_ text: String, _ mark: Gate.Mark) -> String {
        switch mark {
        case .ok: painted(text, "32")
        case .warning, .unknown: painted(text, "33")
        case .failed: painted(text, "31")
        case .absent, .notReached, .notNeeded, .notProbed: painted(text, "2")
        }
    }

    /// A text that stands out.
    func bold(_ text: String) -> String { painted(text, "1") }

    private func painted(_ text: String, _ code: String) -> String {
        isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}
