import Survey

extension PartTable {
    /// The run by public suffix.
    static func suffixes(_ model: ReportModel) -> PartTable {
        PartTable(
            name: "suffixes", title: "By public suffix", partName: "Public suffix",
            parts: model.suffixes.map { PartFigures($0, of: model.total) }, columns: adoption, shown: 20)
    }

    /// The run by top-level domain: public suffixes under one another added up.
    static func topLevels(_ model: ReportModel) -> PartTable {
        let tallies = model.suffixes.reduce(into: [String: Tally]()) { tallies, part in
            tallies[part.name.split(separator: ".").last.map(String.init) ?? "", default: Tally()].add(part.tally)
        }
        return PartTable(
            name: "tlds", title: "By top-level domain", partName: "Top-level domain",
            parts: PartTally.ranked(tallies).map { PartFigures($0, of: model.total) }, columns: adoption, shown: 20)
    }

    /// The run by place in the list.
    static func places(_ model: ReportModel) -> PartTable {
        PartTable(
            name: "places", title: "By place in the list", partName: "Rows",
            note: "The place is the number of the row, and so the rank where the list is a ranking.",
            parts: model.places.map { PartFigures($0, of: model.total) }, columns: adoption)
    }

    /// The run by a column of the list; nil where none was asked for.
    static func groups(_ model: ReportModel) -> PartTable? {
        model.groups.map { groups in
            PartTable(
                name: "groups", title: "By \(groups.column)", partName: groups.column,
                parts: groups.parts.map { PartFigures($0, of: model.total) }, columns: adoption, shown: 200)
        }
    }

    /// What people are shown of a part of a run.
    static let adoption = [
        "with_record", "with_record_and_mail", "testing", "enforce", "broken", "tls_rpt", "inconclusive",
    ]
}
