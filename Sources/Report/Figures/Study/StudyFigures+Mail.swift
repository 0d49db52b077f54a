import MTASTS
import Survey

extension StudyFigures {
    /// Domains with a record and mail by the registrable domain of the MX host that senders try first.
    var mailProviders: PartTable {
        var named: [String: RecordCounts] = [:]
        var own = RecordCounts()
        for domain in study.domains where domain.hasMail {
            guard let exchange = domain.exchange else { continue }
            if domain.isOwnExchange {
                own.count(domain)
            } else {
                named[study.exchanges[Int(exchange)], default: RecordCounts()].count(domain)
            }
        }
        let whole = RecordCounts(study.domains.lazy.filter { $0.hasMail && $0.exchange != nil })
        let figures = { (counts: RecordCounts) in
            counts.figures(of: whole.domains, .withRecordAndMail, probesMXTLS: probesMXTLS)
        }
        return PartTable(
            name: "mx_providers", title: "Providers of mail", partName: "Provider",
            note: "The registrable domain of the MX host with the lowest preference; of equal ones the first by name.",
            parts: [PartFigures(name: Receiver.ownDomain, figures: figures(own))]
                + PartTable.ranked(named, of: whole.domains, .withRecordAndMail, probesMXTLS: probesMXTLS),
            whole: PartFigures(name: Self.all, figures: figures(whole)),
            columns: ["usable_policy", "enforce", "broken", "policy_server", "mx-mismatch"])
    }

    /// Whether policies name the MX hosts, where policy and mail are one provider's and where they are not.
    var alignments: PartTable {
        let comparable = study.domains.filter(\.isComparable)
        let figures = { (domains: [StudiedDomain]) in
            let enforcing = domains.filter { $0.mode == .enforce }
            return [
                Figure("domains", "domains", domains.count, of: comparable.count, .comparable),
                Figure(
                    "mismatch", "MX hosts the policy does not name", domains.count { $0.fails(in: .mxMismatch) },
                    of: domains.count, .comparable),
                Figure("enforce", "in mode enforce", enforcing.count, of: domains.count, .comparable),
                Figure(
                    "enforce_mismatch", "of these, a mismatch", enforcing.count { $0.fails(in: .mxMismatch) },
                    of: enforcing.count, .enforcing),
            ]
        }
        let parts = Alignment.allCases.map { alignment in
            PartFigures(
                name: alignment.rawValue, label: alignment.label,
                figures: figures(comparable.filter { $0.alignment == alignment }))
        }
        return PartTable(
            name: "policy_and_mail", title: "Policy and mail at one provider or at two", partName: "Policy and mail",
            note: "One provider: the last CNAME target of the policy host and the first MX host have the same registrable "
                + "domain.",
            parts: parts, whole: PartFigures(name: Self.all, figures: figures(comparable)))
    }

    /// Domains whose mail senders must not deliver to some or all of its hosts.
    var deliveryRisk: FigureSection {
        let enforcing = study.domains.filter { $0.isComparable && $0.mode == .enforce }
        return FigureSection(
            name: "delivery_risk", title: "Mail at risk in mode enforce",
            figures: [
                Figure(
                    "risk.delivery_all", "no MX host may be used", enforcing.count { $0.risk == .all },
                    of: enforcing.count, .enforcing),
                Figure(
                    "risk.delivery_some", "some MX hosts may not be used", enforcing.count { $0.risk == .some },
                    of: enforcing.count, .enforcing),
            ])
    }
}
