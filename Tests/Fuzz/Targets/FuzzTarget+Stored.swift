import Survey
import Tabular

@testable import Store

extension FuzzTarget {
    /// Lists in the columns of a database, which other programs can change, and facts packed into an integer.
    static let json = FuzzTarget("json", longest: 512) { input in
        let text = String(decoding: input, as: UTF8.self)
        if let strings = try? JSONReader.strings(text) {
            try demand(try JSONReader.strings(JSONText.strings(strings)) == strings, "a list reads back the same")
        }
        if let hosts = try? JSONReader.exchanges(text) {
            let again = try JSONReader.exchanges(JSONText.exchanges(hosts))
            try demand(again.elementsEqual(hosts, by: ==), "a list of hosts reads back the same")
        }
        let texts = Choices(input).texts
        try demand(try JSONReader.strings(JSONText.strings(texts)) == texts, "a written list reads back the same")
        let hosts = texts.enumerated().map { ($0.offset, $0.element) }
        let again = try JSONReader.exchanges(JSONText.exchanges(hosts))
        try demand(again.elementsEqual(hosts, by: ==), "a written list of hosts reads back the same")
        let packed = PackedFacts(bits: input.prefix(8).reduce(0) { $0 << 8 | Int($1) })
        try demand((0..<16).contains(packed.facts.server), "packed facts are bounded")
    }

    /// Foreign text on its way to a terminal or into Markdown.
    static let shownText = FuzzTarget("shown-text", longest: 400) { input in
        let shown = SafeText.terminal(input, limit: 100)
        try demand(shown.unicodeScalars.count <= 101, "shown text is bounded")
        try demand(!shown.unicodeScalars.contains(where: acts), "nothing shown acts on a terminal")
        let markup = SafeText.markdown(String(decoding: input, as: UTF8.self), limit: 100)
        try demand(!markup.unicodeScalars.contains(where: acts), "nothing in Markdown acts on a terminal")
        try demand(markup.unicodeScalars.count <= 1200, "Markdown is bounded")
    }

    private static func acts(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: true
        default: false
        }
    }
}
