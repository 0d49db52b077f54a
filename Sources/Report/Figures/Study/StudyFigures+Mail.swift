import MTASTS
import Survey

extension StudyFigures {
    /// Domains with a record and mail by the registrable domain of the MX host that senders try first.
    var mailProviders: PartTable {
        let mailing = study.domains.filter(\.hasMail)
        var named: [String: RecordCounts] = [:]
        var special: [String: RecordCounts] = [:]
        for domain in mailing {
            if domain.isOwnExchange {
                special[Receiver.ownDomain, default: RecordCounts()].count(domain)
            } else if let exchange = domain.exchange {
                named[study.exchanges[Int(exchange)], default: RecordCounts()].count(domain)
            } else {
                special[Self.unknown, default: RecordCounts()].count(domain)
            }
        }
        let part = { (name: String, counts: RecordCounts) in
            let figures = counts.figures(of: mailing.count, .withRecordAndMail, probesMXTLS: probesMXTLS)
            return PartFigures(name: name, figures: figures)
        }
        return PartTable(
            name: "mx_providers", title: "Providers of mail", partName: "Provider",
            note: "The registrable domain of the MX host with the lowest preference; of equal ones the first by name.",
            parts: [Receiver.ownDomain, Self.unknown].compactMap { name in special[name].map { part(name, $0) } }
                + PartTable.ranked(named, of: mailing.count, .withRecordAndMail, probesMXTLS: probesMXTLS),
            whole: part(Self.all, RecordCounts(mailing)),
            columns: Self.providerColumns)
    }

    /// What stands for domains of which no mail host is known.
    private static let unknown = "(not known)"

    /// How policies miss MX hosts, each domain by the kind that a single change mends most easily.
    var mismatches: PartTable {
        let failing = study.domains.filter { $0.fails(in: .mxMismatch) }
        let figures = { (domains: [StudiedDomain]) in
            [
                Figure("domains", "domains", domains.count, of: failing.count, .mismatched),
                Figure(
                    "enforce", "in mode enforce", domains.count { $0.mode == .enforce }, of: domains.count, .mismatched),
                Figure(
                    "delivery_all", "no MX host may be used", domains.count { $0.risk == .all }, of: domains.count,
                    .mismatched),
                Figure(
                    "stale", "names a mail host of the run before", domains.count { $0.isStale == true },
                    of: domains.count { $0.isStale != nil }, .mismatchedBefore),
            ]
        }
        let kinds = MismatchKind.allCases.map { kind in
            PartFigures(
                name: kind.rawValue, label: kind.label, figures: figures(failing.filter { $0.mismatch == kind }))
        }
        let unread = failing.filter { $0.mismatch == nil }
        let rest = unread.isEmpty ? [] : [PartFigures(name: Self.unknown, figures: figures(unread))]
        return PartTable(
            name: "mismatches", title: "Policies that do not name the MX hosts, by kind", partName: "Kind",
            note: "A domain is counted once, with the first kind of this order that fits one of its hosts. A policy "
                + "that still names a mail host of the last finished run of the list before is stale.",
            parts: kinds + rest, whole: PartFigures(name: Self.all, figures: figures(failing)))
    }

    /// The same in the groups of published figures.
    var mismatchGroups: FigureSection {
        let failing = study.domains.filter { $0.fails(in: .mxMismatch) }
        let figures = MismatchKind.PublishedGroup.allCases.map { group in
            let count = failing.count { $0.mismatch?.publishedGroup == group }
            return Figure(group.rawValue, group.label, count, of: failing.count, .mismatched)
        }
        return FigureSection(name: "mismatch_groups", title: "MX hosts the policy does not name", figures: figures)
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
            note:
                "One provider: the last CNAME target of the policy host and the first MX host have the same registrable "
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
