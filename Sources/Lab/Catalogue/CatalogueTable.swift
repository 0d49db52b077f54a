/// The catalogue as a table for people and programs.
package struct CatalogueTable: Sendable {
    /// How the table is written.
    package enum Format: Sendable {
        /// Fields separated by tabs.
        case text
        /// A table in Markdown.
        case markdown
        /// An array of objects.
        case json
    }

    private static let header = [
        "id", "domain", "scenario", "outcome", "category", "code", "detail", "mail", "tls_rpt",
    ]

    private let rows: [[String]]

    package init(_ scenarios: [Scenario]) {
        rows = scenarios.map { scenario in
            let expected = scenario.expected
            return [
                scenario.id, scenario.domain, scenario.title, expected.outcome, expected.category ?? "",
                expected.code ?? "", expected.detail ?? "", expected.mail, expected.reporting,
            ]
        }
    }

    /// The whole table, ending in a line end.
    package func rendered(as format: Format) -> String {
        switch format {
        case .text: ([Self.header] + rows).map { $0.joined(separator: "\t") + "\n" }.joined()
        case .markdown: markdown
        case .json: json
        }
    }

    private var markdown: String {
        let rule = Self.header.map { _ in "---" }
        return ([Self.header, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }.joined()
    }

    private var json: String {
        let objects = rows.map { row in
            let members = zip(Self.header, row).map { key, value in
                "\"\(key)\": " + (value.isEmpty ? "null" : Self.quoted(value))
            }
            return "  {" + members.joined(separator: ", ") + "}"
        }
        return "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    /// A JSON string; the catalogue holds no control characters.
    static func quoted(_ text: String) -> String {
        var result = "\""
        for character in text {
            if character == "\"" || character == "\\" { result.append("\\") }
            result.append(character)
        }
        return result + "\""
    }
}
