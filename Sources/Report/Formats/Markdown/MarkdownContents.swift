/// Links to the headings of a report.
enum MarkdownContents {
    private static let sign = "## "

    /// The links to the headings below the title, in a line.
    static func line(_ blocks: [MarkdownBlock]) -> String {
        let titles = blocks.compactMap { block -> String? in
            guard case .text(let text) = block, text.hasPrefix(sign) else { return nil }
            return String(text.dropFirst(sign.count))
        }
        return "**Contents:** " + titles.map { "[\($0)](#\(anchor($0)))" }.joined(separator: " · ")
    }

    /// The anchor that GitHub gives to a heading: its letters and digits in lower case, with hyphens for blanks.
    static func anchor(_ title: String) -> String {
        String(
            title.lowercased().compactMap { character -> Character? in
                if character == " " { return "-" }
                return character.isLetter || character.isNumber || "-_".contains(character) ? character : nil
            })
    }
}
