/// Domains whose shares copy those of a study of the world (``PublishedStudy``), in exact counts.
///
/// Pure: the same seed and size make the same domains on every machine. The seed decides which domain is what, never how
/// many are. Every fifth domain has a record: in the world one of a thousand has, which of 20,000 names would leave 16 and
/// no table to speak of. All names are under real top-level domains, and made up: nobody is known to have them.
package struct StudyPopulation: Hashable, Sendable {
    package let seed: UInt64
    /// The domains in the order of the list.
    private let residents: [StudyResident]

    /// The sizes in which every kind occurs, and for which the lab has addresses.
    package static let sizes = 5_000...1_000_000

    /// Of so many domains one has a record.
    static let domainsToHolder = 5

    /// Makes a population; the number of its domains is one of ``sizes``.
    package init(seed: UInt64, count: Int) {
        precondition(Self.sizes.contains(count), "a study population of \(count) is none of \(Self.sizes)")
        self.seed = seed
        var random = SplitMix(seed: seed, stream: 0x5354_5544_59)
        let holders = StudyHolders.all(count / Self.domainsToHolder, &random)
        let others = Self.others(count - holders.count, holders: holders, &random)
        residents = Self.named(random.shuffled(holders.map { .holder($0) } + others), &random)
    }

    /// The records that several domains share.
    var sharedRecords: [ZoneRecord] { StudyProvider.shared }

    /// The domains, as servers are written for them.
    var inhabitants: AnySequence<any Inhabitant> { AnySequence(lazy.map { $0 as any Inhabitant }) }

    /// What a survey of all domains must count.
    package var truth: StudyTruth { StudyTruth(self) }
}

extension StudyPopulation {
    /// The domains without a record, of the ordinary kinds; some of those with mail have TLS-RPT.
    private static func others(_ count: Int, holders: [StudyHolder], _ random: inout SplitMix) -> [StudyResident] {
        let kinds: [(Resident.Kind, Int)] = [
            (.nonexistent, 30), (.withoutMail, 40), (.implicit, 60), (.nullMail, 30), (.unanswered, 2),
            (.foreignText, 5), (.mailOnly, 833),
        ]
        let reporting = PublishedStudy.reporting
        var reports = holders.count * reporting[0] / reporting[1] - holders.count { $0.reporting.state == "valid" }
        return Apportionment.deal(count, kinds, atLeast: 1).map { kind in
            let hasReports = kind == .mailOnly && reports > 0
            if hasReports { reports -= 1 }
            let provider = MailProvider.provider(at: random.below(1_000))
            return .ordinary(
                Resident(
                    domain: "", kind: kind, provider: provider, isHosted: false, reports: hasReports,
                    sector: "no record"))
        }
    }

    /// Gives the domains names, under the top-level domains in the proportions of the study.
    private static func named(_ residents: [StudyResident], _ random: inout SplitMix) -> [StudyResident] {
        let holders = residents.count { $0.holder != nil }
        var held = random.shuffled(Apportionment.deal(holders, PublishedStudy.holders, atLeast: 1))
        var plain = random.shuffled(
            Apportionment.deal(residents.count - holders, PublishedStudy.mailDomains, atLeast: 1))
        return residents.enumerated().map { index, resident in
            let stem = "\(Population.stem(index, &random))-mtasts-lab"
            switch resident {
            case .ordinary(let resident):
                return .ordinary(resident.named("\(stem).\(plain.removeLast())"))
            case .holder(var holder):
                holder.domain = "\(stem).\(held.removeLast())"
                return .holder(holder)
            }
        }
    }
}

extension StudyPopulation: RandomAccessCollection {
    package var startIndex: Int { 0 }

    package var endIndex: Int { residents.count }

    package subscript(index: Int) -> StudyResident { residents[index] }
}
