import Survey

extension Chapter {
    /// The policies that senders can use.
    static func policies(_ modes: FigureSection, _ study: StudyFigures?) -> Chapter {
        Chapter(
            "policies", "Policies",
            sections: [modes] + (study.map { [$0.maxAges, $0.frequentMaxAges, $0.idStyles] } ?? []))
    }

    /// What is broken.
    static func broken(_ broken: BrokenFigures) -> Chapter {
        Chapter(
            "broken", "What is broken",
            text: [
                "Primary is the first failure in a sender's order, and adds up; any counts a domain wherever it fails."
            ], sections: broken.sections)
    }

    /// TLS reporting.
    static func reporting(_ kinds: FigureSection, _ tally: Tally, _ study: StudyFigures?) -> Chapter {
        Chapter(
            "tls_rpt", "TLS-RPT", sections: [kinds] + (study.map { [$0.reporting(tally)] } ?? []),
            tables: study.map { [$0.receivers] } ?? [])
    }

    /// What could not be told.
    static func uncertainty(_ inconclusive: FigureSection, _ bounds: FigureSection) -> Chapter {
        Chapter(
            "uncertainty", "What could not be told",
            text: ["Inconclusive domains are in no percentage but their own."], sections: [inconclusive, bounds])
    }

    /// The parts of a run beside each other.
    static func parts(_ model: ReportModel) -> Chapter {
        let tables = [
            PartTable.topLevels(model), PartTable.suffixes(model), PartTable.places(model), PartTable.groups(model),
        ]
        return Chapter("parts", "Parts of the list", tables: tables.compactMap(\.self))
    }
}

extension StudyFigures {
    /// The chapters that only a study has.
    var chapters: [Chapter] {
        [
            Chapter(
                "hosting", "Who runs policy hosts", text: [heuristic], sections: [managers],
                tables: [groupsByManager, stagesByManager]),
            Chapter("kinds", "Failures by kind", tables: kinds),
            Chapter(
                "providers", "Providers of policies",
                tables: [policyProviders, largestCluster, delegations].compactMap(\.self)),
            Chapter(
                "mail_match", "Policies against mail hosts", sections: [deliveryRisk, mismatchGroups],
                tables: [mismatches, alignments, mailProviders]),
        ]
    }
}
