import Survey

extension StudyFigures {
    /// Domains with a record by who runs the policy host.
    var managers: FigureSection {
        let figures = PolicyManager.allCases.map { manager in
            Figure(
                manager.rawValue, manager.label, study.managers.count { $0 == manager }, of: study.domains.count,
                .withRecord)
        }
        return FigureSection(name: "policy_managers", title: "Policy host", figures: figures)
    }

    /// The four groups in which the study counts errors, by who runs the policy host.
    var groupsByManager: PartTable {
        byManager(
            "errors_by_manager", "Broken domains by who runs the policy host",
            "A domain is counted in each group where something of it fails.",
            ["broken", "record", "policy_server", "mx-tls", "mx-mismatch"])
    }

    /// The stages of fetching and reading a policy, by who runs the policy host.
    var stagesByManager: PartTable {
        byManager(
            "stages_by_manager", "Stages of policy retrieval by who runs the policy host",
            "A domain is counted at each stage where something of it fails.",
            Category.policyServer.map(\.rawValue))
    }

    private func byManager(_ name: String, _ title: String, _ note: String, _ columns: [String]) -> PartTable {
        let parts = PolicyManager.allCases.map { manager in
            part(manager.rawValue, manager.label, RecordCounts(managed.lazy.filter { $0.1 == manager }.map(\.0)))
        }
        let keys = ["domains"] + columns
        return PartTable(
            name: name, title: title, partName: "Policy host", note: note, parts: parts.map { $0.only(keys) },
            whole: whole.only(keys))
    }
}

extension PartFigures {
    /// The part with some of its figures.
    func only(_ keys: [String]) -> PartFigures {
        PartFigures(name: name, label: label, figures: keys.map { section[key: $0] })
    }
}
