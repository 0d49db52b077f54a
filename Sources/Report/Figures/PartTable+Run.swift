extension PartTable {
    /// The run by public suffix.
    static func suffixes(_ model: ReportModel) -> PartTable {
        PartTable(
            name: "suffixes", title: "By public suffix", partName: "Public suffix",
            parts: model.suffixes.map { PartFigures($0, of: model.total) }, columns: adoption, shown: 20)
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
