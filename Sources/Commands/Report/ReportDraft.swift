import Report
import Store
import Survey

/// What a report of a part of a run needs of all of it.
struct WholeRun {
    /// How many domains it has.
    var domains = 0
    /// How many of them each policy host serves.
    var sizes: PolicyHostSizes
}

/// A report in the making while the rows of a run are read.
struct ReportDraft {
    private var builder: ReportBuilder
    private var details: DetailGatherer
    private var rows = RowCounts(rows: 0, domains: 0)

    init(builder: ReportBuilder, details: DetailGatherer) {
        self.builder = builder
        self.details = details
    }

    /// Counts a domain.
    mutating func count(_ row: OutcomeRow, columns: [String], suffix: String, group: String?, weight: Weight) {
        rows.domains += 1
        builder.count(row, suffix: suffix, group: group, weight: weight)
        details.offer(row, columns)
    }

    /// Ends the domains, before any of them is studied.
    mutating func endList() {
        details.endList()
    }

    /// Studies a domain that publishes something.
    mutating func study(_ domain: ExaminedDomain, earlierHosts: [String]?) {
        builder.study(domain, earlierHosts: earlierHosts)
        details.look(domain)
    }

    /// Counts a row of the list that became no domain.
    mutating func reject(_ row: RejectedRow) {
        switch row.kind {
        case .invalid:
            rows.invalid += 1
            builder.reject(line: row.line, text: row.text, reason: row.reason)
        case .duplicate: rows.duplicates += 1
        case .excluded: rows.excluded += 1
        }
    }

    /// The report of the whole run.
    func model(of run: RunFacts, sizes: PolicyHostSizes? = nil) -> ReportModel {
        var model = builder.model(of: run, sizes: sizes)
        details.fill(&model)
        return model
    }

    /// The report of a part of a run, of whose list no more is known than was read.
    func model(of run: RunFacts, only filters: [ColumnValue], in whole: WholeRun) -> ReportModel {
        var run = run
        run.rows = rows
        run.rows.rows = rows.domains + rows.invalid + rows.duplicates + rows.excluded
        run.population = Subpopulation(filters: filters, whole: whole.domains)
        return model(of: run, sizes: whole.sizes)
    }
}
