/// Texts about one domain each, the most urgent first.
struct MarkdownSeries: MarkdownCuttable {
    private let texts: [String]
    var shown: Int?

    /// Takes the texts.
    init(_ texts: [String]) {
        self.texts = texts
    }

    var count: Int { texts.count }

    var text: String {
        guard let shown else { return texts.joined(separator: "\n\n") }
        let left = texts.count - shown
        let rest = "\(NumberText.grouped(left)) \(shown > 0 ? "more " : "")\(left == 1 ? "domain" : "domains")"
        let note = "What was seen of \(rest) is left out to keep the report short."
        return (texts.prefix(shown) + [note]).joined(separator: "\n\n")
    }
}
