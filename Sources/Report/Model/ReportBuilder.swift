package import Survey

/// Counts a run row by row into a report; memory grows with the number of suffixes, groups and domains with a record, not
/// of rows.
package struct ReportBuilder: Sendable {
    private let groupColumn: String?
    private var suffixes: [String: Tally] = [:]
    private var groups: [ExactText: Tally] = [:]
    private var places: [PlaceBin: Tally] = [:]
    private var rejections = Rejections()
    private var study: StudyBuilder?
    private var weights: WeightBuilder?

    /// Begins a report.
    ///
    /// - Parameters:
    ///   - groupColumn: The column of the list by which it is grouped too.
    ///   - weightColumn: The column of the list that holds the weights of domains.
    ///   - study: How providers are told; without it the report has no figures of hosting.
    package init(groupColumn: String? = nil, weightColumn: String? = nil, study: StudySettings? = nil) {
        self.groupColumn = groupColumn
        weights = weightColumn.map(WeightBuilder.init)
        self.study = study.map(StudyBuilder.init)
    }

    /// Counts one domain.
    ///
    /// - Parameters:
    ///   - row: The domain with its outcome.
    ///   - suffix: Its public suffix.
    ///   - group: Its value in the column that groups; an empty or missing one is a group of its own.
    ///   - weight: Its value in the column that weights.
    package mutating func count(_ row: OutcomeRow, suffix: String, group: String? = nil, weight: Weight = .missing) {
        weights?.count(row, weight)
        suffixes[suffix, default: Tally()].count(row)
        places[PlaceBin(row.position), default: Tally()].count(row)
        if groupColumn != nil { groups[ExactText(group ?? ""), default: Tally()].count(row) }
    }

    /// Studies a domain that publishes a record or TLS-RPT, or tries to; each such domain once, beside its row.
    ///
    /// - Parameters:
    ///   - domain: The domain.
    ///   - earlierHosts: The hosts of its MX records in an earlier run; nil where they are not known.
    package mutating func study(_ domain: ExaminedDomain, earlierHosts: [String]? = nil) {
        study?.count(domain, earlierHosts)
    }

    /// Counts a row of the list that is no domain.
    package mutating func reject(line: Int, text: String, reason: String) {
        rejections.add(line: line, text: text, reason: reason)
    }

    /// The report of everything counted so far; `sizes` are those of the whole run, where only a part of it was counted.
    package func model(of run: RunFacts, sizes: PolicyHostSizes? = nil) -> ReportModel {
        ReportModel(
            run: run, total: suffixes.values.reduce(into: Tally()) { $0.add($1) },
            suffixes: PartTally.ranked(suffixes),
            groups: groupColumn.map { GroupTallies(column: $0, parts: PartTally.ranked(groups, name: \.text)) },
            places: PlaceBin.allCases.compactMap { bin in places[bin].map { PartTally(name: bin.rawValue, tally: $0) }
            },
            study: study?.study(sizes), weights: weights?.weights, rejections: rejections)
    }
}
