package import Survey

/// One figure of a report: a count, the whole it is a part of, and how sure the share is.
package struct Figure: Hashable, Sendable {
    /// The machine name, unique within its section.
    package let key: String
    /// The name for people.
    package let label: String
    /// The count and its whole.
    package let share: Share
    /// What the whole is.
    package let denominator: Denominator
    /// The 95 % Wilson interval; in the section of bounds, the bounds.
    ///
    /// Nil for a share of nothing, and for one of the list itself.
    package let range: ClosedRange<Double>?

    /// A share with its interval.
    init(_ key: String, _ label: String, _ count: Int, of total: Int, _ denominator: Denominator) {
        self.key = key
        self.label = label
        share = Share(count, of: total)
        self.denominator = denominator
        range = denominator.isList ? nil : share.interval
    }

    /// A share with its bounds when all the undecided ones are counted out, or in.
    init(bounding figure: Figure, undecided: Int) {
        key = figure.key
        label = figure.label
        share = figure.share
        denominator = figure.denominator
        range = share.bounds(undecided: undecided)
    }

    /// The whole in words.
    package var whole: String { denominator.phrase(share.total) }

    /// The share and its interval in words: `2.8 %, 95 % interval 2.1–3.6 %`.
    package var inWords: String {
        guard share.total > 0 else { return NumberText.nothing }
        guard let range else { return NumberText.percent(share.fraction) }
        return "\(NumberText.percent(share.fraction)), 95 % interval \(NumberText.percent(range))"
    }
}

/// Figures that belong together, in the order in which they are shown.
package struct FigureSection: Hashable, Sendable {
    /// The machine name; stable, as scripts hold it.
    package let name: String
    /// The title for people, which also heads the column of labels.
    package let title: String
    /// What a reader needs to know, in one sentence.
    package let note: String?
    /// The figures.
    package let figures: [Figure]

    /// Joins figures.
    init(name: String, title: String, note: String? = nil, figures: [Figure]) {
        self.name = name
        self.title = title
        self.note = note
        self.figures = figures
    }

    /// The figure of that key.
    package subscript(key key: String) -> Figure {
        guard let figure = figures.first(where: { $0.key == key }) else {
            preconditionFailure("\(name) has no figure \(key)")
        }
        return figure
    }
}
