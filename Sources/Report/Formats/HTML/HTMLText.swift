import Tabular

/// Markup that is safe to stand in a page.
///
/// A literal is markup as it is written; whatever is put into one is text and is escaped, so that nothing foreign gets into a page
/// by way of this type:
///
///     let cell: HTMLText = "<td>\(domain)</td>"
struct HTMLText: Hashable, Sendable, ExpressibleByStringInterpolation {
    /// The markup.
    let markup: String

    init(stringLiteral markup: String) {
        self.markup = markup
    }

    init(stringInterpolation: Interpolation) {
        markup = stringInterpolation.markup
    }

    /// Joins pieces of markup.
    init(_ pieces: [HTMLText]) {
        markup = pieces.map(\.markup).joined()
    }

    /// Takes a file of this package as the markup that it is.
    init(trusted bytes: [UInt8]) {
        markup = String(decoding: bytes, as: UTF8.self)
    }

    /// How many bytes the markup takes.
    var size: Int { markup.utf8.count }

    /// Nothing.
    static let none: HTMLText = ""

    /// Characters that acted instead of showing are escapes afterwards (`\x1b`), and those that begin markup or end an attribute
    /// are references.
    static func escaped(_ text: String, limit: Int) -> String {
        let shown = SafeText.terminal(text, limit: limit)
        guard shown.utf8.contains(where: isMarkup) else { return shown }
        var escaped = ""
        for scalar in shown.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    /// Own text without a place to break a line at.
    private static func unbroken(_ text: String) -> String { "<span class=\"unbroken\">\(text)</span>" }

    private static func isMarkup(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case "&", "<", ">", "\"", "'": true
        default: false
        }
    }
}

extension HTMLText {
    /// What an interpolation puts together.
    struct Interpolation: StringInterpolationProtocol {
        private(set) var markup = ""

        init(literalCapacity: Int, interpolationCount: Int) {
            markup.reserveCapacity(literalCapacity + 16 * interpolationCount)
        }

        mutating func appendLiteral(_ literal: String) {
            markup += literal
        }

        /// Foreign or own text, escaped and cut where it is longer than anything that has to be read whole.
        mutating func appendInterpolation(_ text: String, limit: Int = 300) {
            markup += HTMLText.escaped(text, limit: limit)
        }

        /// Sentences of our own, in which backticks stand around code.
        mutating func appendInterpolation(prose text: String) {
            for (index, part) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
                let shown = HTMLText.escaped(String(part.replacing(" %", with: "\u{A0}%")), limit: .max)
                markup += index.isMultiple(of: 2) ? shown : "<code>\(shown)</code>"
            }
        }

        /// A share in percent, which no line breaks.
        mutating func appendInterpolation(percent fraction: Double?) {
            markup += HTMLText.unbroken(NumberText.percent(fraction))
        }

        /// An interval in percent, which no line breaks.
        mutating func appendInterpolation(percent range: ClosedRange<Double>?) {
            markup += HTMLText.unbroken(NumberText.percent(range))
        }

        /// Markup that is safe already.
        mutating func appendInterpolation(_ markup: HTMLText) {
            self.markup += markup.markup
        }

        /// Pieces of markup, one behind the other.
        mutating func appendInterpolation(_ pieces: [HTMLText]) {
            for piece in pieces { markup += piece.markup }
        }

        /// A whole number as machines read it.
        mutating func appendInterpolation(_ number: Int) {
            markup += String(number)
        }
    }
}
