import Survey

extension StudyFigures {
    /// How long senders may keep usable policies.
    var maxAges: FigureSection {
        let usable = study.domains.filter(\.isUsable)
        let ages = usable.compactMap(\.maxAge).map(MaxAgeBin.init)
        let figures = MaxAgeBin.allCases.map { bin in
            Figure(bin.rawValue, bin.label, ages.count { $0 == bin }, of: usable.count, .usablePolicy)
        }
        return FigureSection(name: "max_age", title: "Maximum age", figures: figures)
    }

    /// The most frequent maximum ages of usable policies.
    var frequentMaxAges: FigureSection {
        let usable = study.domains.filter(\.isUsable)
        let counts = usable.compactMap(\.maxAge).reduce(into: [:]) { $0[$1, default: 0] += 1 }
        let ranked = counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
        let figures = ranked.prefix(Self.shownMaxAges).map { age, count in
            Figure("\(age)", "\(NumberText.grouped(age)) s", count, of: usable.count, .usablePolicy)
        }
        return FigureSection(
            name: "max_age_values", title: "Most frequent maximum ages",
            note: "At most the \(Self.shownMaxAges) most frequent values, which do not add up to all.", figures: figures
        )
    }

    private static let shownMaxAges = 12

    /// How ids of records are made.
    var idStyles: FigureSection {
        let styles = study.domains.compactMap(\.idStyle)
        let figures = IDStyle.allCases.map { style in
            Figure(style.rawValue, style.label, styles.count { $0 == style }, of: styles.count, .readableID)
        }
        return FigureSection(name: "id_styles", title: "Id of the record", figures: figures)
    }

    /// TLS reporting of domains with a record and without.
    func reporting(_ tally: Tally) -> FigureSection {
        let known = study.domains.filter { $0.reporting != .inconclusive }
        let valid = known.count { $0.reporting == .valid }
        return FigureSection(
            name: "tls_rpt_by_record", title: "Valid TLS-RPT",
            figures: [
                Figure("with_record", "of domains with a record", valid, of: known.count, .reportingKnown),
                Figure(
                    "without_record", "of domains without a record", tally.tlsReporting[.valid, default: 0] - valid,
                    of: tally.reportingKnown - known.count, .reportingKnown),
            ])
    }

    /// Who receives TLS reports.
    var receivers: PartTable {
        let parts = study.receivers.map { name, receiver in
            PartFigures(
                name: name,
                figures: [
                    Figure("domains", "domains", receiver.domains, of: study.reporting, .validReporting),
                    Figure(
                        "with_record", "with a record", receiver.withRecord, of: receiver.domains, .validReporting),
                    Figure("mailto", "by mail", receiver.mail, of: receiver.domains, .validReporting),
                    Figure("https", "by HTTPS", receiver.https, of: receiver.domains, .validReporting),
                ])
        }
        return PartTable(
            name: "tls_rpt_receivers", title: "Receivers of TLS reports", partName: "Receiver",
            note: "The registrable domains of the targets of rua; a domain with several receivers is counted at each.",
            parts: parts.sorted { $0.rank < $1.rank }, isPartition: false)
    }
}
