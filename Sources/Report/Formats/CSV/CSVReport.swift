import Survey
import Tabular

/// Every figure of a report in one tidy table, safe to open in a spreadsheet.
///
/// `share`, `low` and `high` are fractions in full precision, and empty for a share of nothing. `low` and `high` are the
/// 95 % Wilson interval, but in the section `bounds` the shares with all that could not be told counted out and in; they are empty
/// for shares of the list itself, which are no estimates. In the section `weighted`, `count` and `denominator` are sums of weights
/// and there is no interval.
struct CSVReport {
    /// The columns; stable, as scripts hold them.
    static let heading = [
        "section", "group", "key", "label", "count", "denominator", "denominator_name", "share", "low", "high",
    ]

    /// The table.
    let bytes: [UInt8]

    /// Writes a report.
    init(_ model: ReportModel) {
        var table = Table()
        let figures = Figures(model)
        if let population = model.run.population { table.add(population, model.total) }
        for section in figures.sections { table.add(section, section.name) }
        for parts in figures.tables {
            if let whole = parts.whole { table.add(whole.section, parts.sectionName, group: whole.name) }
            for part in parts.parts { table.add(part.section, parts.sectionName, group: part.name) }
        }
        if let weights = model.weights { table.add(weights) }
        bytes = table.bytes
    }

    private struct Table {
        private let writer = CSVWriter(isFormulaSafe: true)
        private(set) var bytes: [UInt8] = []

        init() {
            writer.append(CSVReport.heading, to: &bytes)
        }

        mutating func add(_ section: FigureSection, _ name: String, group: String = "") {
            for figure in section.figures { add(figure, name, group: group, key: figure.key) }
        }

        private mutating func add(_ figure: Figure, _ section: String, group: String, key: String) {
            let share = figure.share
            let row = [
                section, group, key, figure.label, String(share.count), String(share.total), figure.denominator.name,
            ]
            writer.append(row + figure.shareCells, to: &bytes)
        }

        /// What the table is restricted to: a row a condition, as its key and its group; the share is counted, not estimated.
        mutating func add(_ population: Subpopulation, _ total: Tally) {
            let share = Share(total.scanned, of: population.whole)
            for filter in population.filters {
                let row = [
                    "population", filter.value, filter.column, "only rows with this value", String(share.count),
                    String(share.total), Denominator.scanned.name, share.fraction?.description ?? "", "", "",
                ]
                writer.append(row, to: &bytes)
            }
        }

        mutating func add(_ weights: WeightedShares) {
            for figure in weights.figures {
                let row = [
                    "weighted", weights.column, figure.key, figure.label, figure.matching.sum.description,
                    figure.whole.sum.description, figure.denominator.name, figure.fraction?.description ?? "", "", "",
                ]
                writer.append(row, to: &bytes)
            }
        }
    }
}

extension PartTable {
    /// The section that its figures are in: the machine name, but for the two that had a name before tables did.
    fileprivate var sectionName: String {
        switch name {
        case "suffixes": "by_suffix"
        case "groups": "by_group"
        default: name
        }
    }
}
