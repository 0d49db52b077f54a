import Survey

/// Counts out the figures of a study.
struct StudyFigures {
    let study: Study
    let probesMXTLS: Bool

    /// The domains with who runs the policy host of each.
    var managed: Zip2Sequence<[StudiedDomain], [PolicyManager]> { zip(study.domains, study.managers) }

    /// A part of the domains with a record.
    func part(_ name: String, _ label: String? = nil, _ counts: RecordCounts) -> PartFigures {
        PartFigures(
            name: name, label: label, figures: counts.figures(of: study.domains.count, probesMXTLS: probesMXTLS))
    }

    /// All domains with a record.
    var whole: PartFigures { part(Self.all, nil, RecordCounts(study.domains)) }

    /// What stands for all parts together.
    static let all = "(all)"

    /// How managers are told apart.
    var heuristic: String {
        let thresholds = study.thresholds
        return "A policy host is known by the registrable domain of the last CNAME target of mta-sts under the domain, "
            + "or else by its addresses. A host of \(NumberText.grouped(thresholds.thirdPartyFrom)) registrable domains and "
            + "more of the run, or of a known provider, is a third party's; one of at most "
            + "\(NumberText.grouped(thresholds.selfManagedTo)), or an alias under the domain itself, is self-managed; what "
            + "lies between is unclassified (after Ashiq, Fiebig and Chung, IMC 2025). Where DNS told neither alias nor "
            + "address, nothing is guessed."
    }
}
