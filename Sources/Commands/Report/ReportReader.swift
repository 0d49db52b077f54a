import MTASTS
import Names
import Report
import Store
import Survey
import Tabular

/// Reads a run into reports: one of the whole, one of a part, or one for each value of a column.
struct ReportReader {
    /// A report, with the value of the column that parts the run.
    struct Part {
        let value: String
        let model: ReportModel
    }

    let run: RunInfo
    let filter: RowFilter
    var group: ListColumn?
    var weight: ListColumn?
    let study: StudySettings
    let suffixes: PublicSuffixList
    /// The run of the list before this one; its mail hosts tell which policies were not brought up to date.
    let earlier: RunInfo?
    /// The runs to set beside the whole run.
    let trend: [RunPoint]
    /// What gathers the domains to list, before the first one.
    let details: DetailGatherer

    /// The report of everything that the filter lets through.
    func model(_ reader: SurveyReader) throws -> ReportModel {
        let drafts = try drafts(reader, by: nil)
        let draft = drafts.parts[ExactText("")] ?? empty
        guard filter.isEmpty else { return draft.model(of: RunFacts(run), only: filter.values, in: drafts.whole) }
        var model = draft.model(of: RunFacts(run))
        model.trend = trend
        return model
    }

    /// The reports of each value of a column, in the order of its bytes.
    func parts(_ reader: SurveyReader, by column: ListColumn) throws -> [Part] {
        let drafts = try drafts(reader, by: column)
        let values = drafts.parts.keys.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
        return values.compactMap { value in
            drafts.parts[value].map { draft in
                let filters = filter.values + [ColumnValue(column.name, value.text)]
                return Part(
                    value: value.text, model: draft.model(of: RunFacts(run), only: filters, in: drafts.whole))
            }
        }
    }

    private var empty: ReportDraft {
        ReportDraft(
            builder: ReportBuilder(groupColumn: group?.name, weightColumn: weight?.name, study: study), details: details
        )
    }

    private func drafts(
        _ reader: SurveyReader, by column: ListColumn?
    ) throws -> (parts: [ExactText: ReportDraft], whole: WholeRun) {
        var parts: [ExactText: ReportDraft] = [:]
        var whole = WholeRun(sizes: PolicyHostSizes(study))
        let isPart = column != nil || !filter.isEmpty
        var values = PartValues(of: column, for: "--split-by")
        var groups = PartValues(of: group, for: "--group-by")
        var mismatched: Set<String> = []
        func part(_ columns: [String]) throws(Failure) -> ExactText? {
            guard filter.holds(columns) else { return nil }
            let value = try values.value(in: columns) ?? ExactText("")
            if parts[value] == nil { parts[value] = empty }
            return value
        }
        try reader.forEachOutcome(of: run.id) { row, columns in
            whole.domains += 1
            guard let value = try part(columns) else { return }
            let group = try groups.value(in: columns)
            if row.failingCategories.contains(.mxMismatch) { mismatched.insert(row.domain) }
            parts[value]?.count(
                row, columns: columns, suffix: suffixes.publicSuffix(of: row.domain), group: group?.text,
                weight: try weight(of: row, columns))
        }
        for value in parts.keys { parts[value]?.endList() }
        let hosts = try earlier.map { try reader.mailHosts(of: $0.id, domains: mismatched) } ?? [:]
        try reader.forEachDomain(of: run.id, where: .publishing) { domain in
            if isPart { whole.sizes.count(domain) }
            guard let value = try part(domain.columns) else { return }
            parts[value]?.study(domain, earlierHosts: hosts[domain.evidence.domain.text])
        }
        try reader.forEachRejected(of: run.id) { row in
            guard let value = try part(row.columns) else { return }
            parts[value]?.reject(row)
        }
        return (parts, whole)
    }

    private func weight(of row: OutcomeRow, _ columns: [String]) throws(Failure) -> Weight {
        guard let column = weight else { return .missing }
        let cell = column.value(columns)
        guard let weight = Weight(cell) else {
            throw Failure(
                .data,
                "\(SafeText.terminal(row.domain)), row \(row.position) of the list: "
                    + "\"\(SafeText.terminal(cell, limit: 80))\" in the column \"\(SafeText.terminal(column.name, limit: 80))\" is "
                    + "no weight; weights are numbers such as 0, 12 or 3.5, and empty cells are left out")
        }
        return weight
    }
}
