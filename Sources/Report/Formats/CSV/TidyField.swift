import Survey

/// A column of a tidy table, as the description beside the tables names it.
package struct TidyField: Hashable, Sendable {
    /// What its cells hold, in the words of Frictionless Table Schema.
    package enum Kind: String, Hashable, Sendable {
        case string
        case integer
        case number
        case boolean
        case datetime
    }

    /// The name; foreign text where it is a column of the list.
    package let name: String
    /// What its cells hold.
    package let kind: Kind
    /// What they mean, with their unit.
    package let description: String

    init(_ name: String, _ kind: Kind, _ description: String) {
        self.name = name
        self.kind = kind
        self.description = description
    }
}

extension TidyField {
    /// The columns that tell a figure, behind those that tell which it is.
    static let figure = [
        TidyField("key", "The machine name of the figure; stable."),
        TidyField("label", "The figure in words."),
        TidyField("count", .integer, "How many."),
        TidyField("denominator", .integer, "Of how many."),
        TidyField("denominator_key", "What the whole is: a key of denominators.csv."),
        TidyField("share", .number, "The count by the whole, a fraction from 0 to 1; empty of nothing."),
        TidyField(
            "low", .number,
            "The lower end of the 95 % Wilson interval, a fraction; in the section bounds the lower bound."),
        TidyField("high", .number, "The upper end."),
    ]

    init(_ name: String, _ description: String) {
        self.init(name, .string, description)
    }
}

extension Figure {
    /// The cells of ``TidyField/figure``.
    var tidyCells: [String] {
        [key, label, String(share.count), String(share.total), denominator.rawValue] + shareCells
    }

    /// Share and interval as fractions in full precision; empty for a share of nothing.
    var shareCells: [String] {
        [share.fraction, range?.lowerBound, range?.upperBound].map { $0?.description ?? "" }
    }
}
