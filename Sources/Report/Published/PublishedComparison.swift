import Survey

/// Published figures beside those of a report.
package struct PublishedComparison: Hashable, Sendable {
    /// A published figure with the nearest one of the report; nil where this run has none.
    package struct Row: Hashable, Sendable {
        package let published: PublishedFigure
        package let here: Figure?
    }

    /// Broken domains with a record, with the largest policy host and without.
    package struct LargestHost: Hashable, Sendable {
        /// The host or its provider; foreign text.
        package let name: String
        /// Of all domains.
        package let with: Figure
        /// Of all but those of the host.
        package let without: Figure
    }

    /// The figures, in the order to show.
    package let rows: [Row]
    /// What one host does to the share of broken domains; nil where no two domains share one.
    package let largestHost: LargestHost?

    /// Sets every published figure beside those of a report.
    init(_ figures: Figures) {
        rows = PublishedFigure.all.map { Row(published: $0, here: figures[$0.nearest]) }
        largestHost = figures[table: "largest_policy_host"].flatMap { table in
            guard let whole = table.whole, let host = table.parts.first, let rest = table.parts.last,
                table.parts.count == 2
            else { return nil }
            return LargestHost(
                name: host.filledName, with: whole.section[key: "broken"], without: rest.section[key: "broken"])
        }
    }

    /// What a reader needs to know, in our own words.
    package static let note =
        "Percentages of published figures are computed from the published counts. \"Not in this run\" stands where this report "
        + "has no such figure. \(PublishedSource.secondHandTag) marks what was read in another source than the one it names. Where "
        + "the last column says how the wholes differ, the shares cannot be compared as they stand."

    /// What stands where this run has no such figure.
    package static let nothingHere = "not in this run"

    /// What stands where both shares have the same whole.
    package static let comparable = "same meaning"
}

extension PublishedFigure {
    /// All figures, in the order to show.
    package static let all = adoption + failures + hosts + managers + kinds
}

extension Figures {
    /// The figure of the report at a place; nil where this run has none, or only a share of nothing.
    subscript(nearest: PublishedFigure.Nearest) -> Figure? {
        let figure =
            switch nearest {
            case .section(let name, let key): sections.first { $0.name == name }.flatMap { Self.figure($0, key) }
            case .part(let name, let part, let key): self[table: name].flatMap { Self.figure($0, part, key) }
            case .whole(let name, let key): self[table: name]?.whole?.figure(key)
            }
        return figure.flatMap { $0.share.total > 0 ? $0 : nil }
    }

    /// A code that no broken domain has is not in its section, but a figure all the same: none of all.
    private static func figure(_ section: FigureSection, _ key: String) -> Figure? {
        if let figure = section.figures.first(where: { $0.key == key }) { return figure }
        guard Code(rawValue: key) != nil, let other = section.figures.first else { return nil }
        return Figure(key, key, 0, of: other.share.total, other.denominator)
    }

    /// A kind of failure that no domain has is no part of its table, but a figure all the same: none of all.
    private static func figure(_ table: PartTable, _ name: String, _ key: String) -> Figure? {
        if let part = table.parts.first(where: { $0.name == name }) { return part.figure(key) }
        guard !table.isPartition, let whole = table.whole?.figure(key) else { return nil }
        return Figure(whole.key, whole.label, 0, of: whole.share.count, whole.denominator)
    }
}

extension PartFigures {
    /// The figure of that key; nil where the part has none.
    fileprivate func figure(_ key: String) -> Figure? { section.figures.first { $0.key == key } }
}
