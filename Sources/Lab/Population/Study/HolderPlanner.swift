/// Plans the domains with a record: each with where its policy is served and what is wrong with it, in exact counts.
struct HolderPlanner {
    private var random: SplitMix
    /// The numbers of addresses that are given away.
    private var live = 0
    private var dead = 0
    private var http: [ServerFlaw] = []
    private var syntax: [ServerFlaw] = []
    private(set) var holders: [StudyHolder] = []

    /// Plans so many domains, in an order without meaning.
    init(count: Int, random: SplitMix) {
        self.random = random
        let wrong = Apportionment.parts(of: count, by: PublishedStudy.misconfigured)[0]
        let groups = Apportionment.parts(of: wrong, by: PublishedStudy.groups, atLeast: 1)
        let servers = Apportionment.parts(of: groups[0], by: PublishedStudy.failingServers, atLeast: 1)
        let mismatches = Apportionment.parts(of: groups[2], by: PublishedStudy.mismatchManagers, atLeast: 1)
        let managers = Apportionment.parts(of: count, by: PublishedStudy.managers)
        let own = StageCounts(servers[0], as: PublishedStudy.selfStages)
        let third = StageCounts(servers[1], as: PublishedStudy.thirdStages)
        let unclassified = StageCounts(servers[2], as: PublishedStudy.unclassifiedStages)
        http = self.random.shuffled(
            Apportionment.deal(own.http + third.http + unclassified.http, PublishedStudy.http, atLeast: 1))
        syntax = self.random.shuffled(Apportionment.deal(own.syntax + third.syntax, groups: PublishedStudy.syntax))
        var kinds = mismatchKinds(groups[2])
        planTutanota(managers[1], Array(kinds.suffix(mismatches[1])))
        kinds.removeLast(mismatches[1])
        planThirdParties(managers[2], third, take(mismatches[2], from: &kinds))
        planUnclassified(managers[3] - servers[3], unclassified, take(mismatches[3], from: &kinds))
        planUnknown(servers[3])
        planSelfManaged(managers[0], own, records: groups[1], kinds)
    }

    /// The kinds in any order, but with other domains last: Tutanota's customers have no mail hosts of their own.
    private mutating func mismatchKinds(_ count: Int) -> [StudyMismatch] {
        let kinds = random.shuffled(Apportionment.deal(count, PublishedStudy.mismatches, atLeast: 1))
        return kinds.filter(\.isAboutOwnHost) + kinds.filter { !$0.isAboutOwnHost }
    }

    private mutating func take(_ count: Int, from kinds: inout [StudyMismatch]) -> [StudyMismatch] {
        kinds = random.shuffled(kinds)
        defer { kinds.removeFirst(count) }
        return Array(kinds.prefix(count))
    }

    private mutating func takeHTTP(_ count: Int) -> [ServerFlaw] {
        defer { http.removeFirst(count) }
        return Array(http.prefix(count))
    }

    private mutating func takeSyntax(_ count: Int) -> [ServerFlaw] {
        defer { syntax.removeFirst(count) }
        return Array(syntax.prefix(count))
    }

    /// Tutanota serves all its customers alike: what can be wrong is that they take their mail elsewhere.
    private mutating func planTutanota(_ count: Int, _ mismatches: [StudyMismatch]) {
        for index in 0..<count {
            let mismatch = index < mismatches.count ? mismatches[index] : nil
            holders.append(StudyHolder(.provider(.tutanota), mismatch: mismatch))
        }
    }

    private mutating func planThirdParties(_ count: Int, _ stages: StageCounts, _ mismatches: [StudyMismatch]) {
        let known = StudyProvider.allCases.filter { $0 != .tutanota }
        let weights: [(StudyHosting, Int)] = known.map { (.provider($0), $0.customers) }
        let others = PublishedStudy.managers[2] - known.reduce(0) { $0 + $1.customers }
        let parts = Apportionment.parts(of: count, by: weights.map(\.1) + [others])
        var hostings = zip(weights, parts).flatMap { Array(repeating: $0.0, count: $1) } + clusters(parts.last ?? 0)

        let tls = Apportionment.parts(of: stages.tls, by: PublishedStudy.expelled, atLeast: 1)
        let provider = StudyHosting.provider(.dmarcReport)
        for _ in 0..<tls[0] { holders.append(StudyHolder(provider, server: .noCertificate)) }
        if let first = hostings.firstIndex(of: provider) { hostings.removeSubrange(first..<first + tls[0]) }
        let flaws =
            Array(repeating: .refused, count: stages.tcp) + Apportionment.deal(tls[1], PublishedStudy.thirdTLS)
            + takeHTTP(stages.http) + takeSyntax(stages.syntax)
        plan(random.shuffled(hostings), flaws, mismatches)
    }

    /// Customers of providers that are known by their number only, each of which has 50 at least.
    private func clusters(_ count: Int) -> [StudyHosting] {
        let clusters = max(1, count / StudyTruth.thirdPartyFrom)
        return (0..<count).map { .cluster($0 % clusters) }
    }

    private mutating func planUnclassified(_ count: Int, _ stages: StageCounts, _ mismatches: [StudyMismatch]) {
        for size in HostSizes.unclassified(stages.tcp) {
            for _ in 0..<size { holders.append(StudyHolder(.dead(dead), server: .refused)) }
            dead += 1
        }
        let tls = Apportionment.deal(stages.tls, PublishedStudy.unclassifiedTLS, atLeast: 1)
        plan(addresses(HostSizes.unclassified(count - stages.tcp)), tls + takeHTTP(stages.http), mismatches)
    }

    private mutating func planUnknown(_ count: Int) {
        for flaw in Apportionment.deal(count, PublishedStudy.unknownHosts, atLeast: 1) {
            holders.append(StudyHolder(.nowhere, server: flaw))
        }
    }

    private mutating func planSelfManaged(
        _ count: Int, _ stages: StageCounts, records: Int, _ mismatches: [StudyMismatch]
    ) {
        for _ in 0..<stages.dns { holders.append(StudyHolder(.ownAlias, server: .danglingAlias)) }
        for _ in 0..<stages.tcp {
            holders.append(StudyHolder(.dead(dead), server: .refused))
            dead += 1
        }
        let tls = Apportionment.parts(of: stages.tls, by: PublishedStudy.registrar, atLeast: 1)
        for size in HostSizes.registrar(tls[0]) {
            for _ in 0..<size { holders.append(StudyHolder(.registrar(live), server: .nameMismatch)) }
            live += 1
        }
        let flaws =
            Apportionment.deal(tls[1], PublishedStudy.selfTLS, atLeast: 1) + takeHTTP(stages.http)
            + takeSyntax(stages.syntax)
        let rest = count - stages.dns - stages.tcp - tls[0]
        plan(addresses(HostSizes.selfManaged(rest)), flaws, mismatches, records)
    }

    /// One hosting a domain, at addresses that serve so many each.
    private mutating func addresses(_ sizes: [Int]) -> [StudyHosting] {
        defer { live += sizes.count }
        return sizes.enumerated().flatMap { Array(repeating: .addresses(live + $0), count: $1) }
    }

    /// Spreads flaws over domains by chance; whoever gets none is in order.
    private mutating func plan(
        _ hostings: [StudyHosting], _ flaws: [ServerFlaw], _ mismatches: [StudyMismatch], _ records: Int = 0
    ) {
        var planned = flaws.map { (RecordFlaw?.none, ServerFlaw?.some($0), StudyMismatch?.none) }
        planned += mismatches.map { (nil, nil, $0) }
        if records > 0 {
            let both = Apportionment.parts(of: records, by: PublishedStudy.recordAndMismatch, atLeast: 1)[0]
            let kinds = random.shuffled(Apportionment.deal(records, groups: PublishedStudy.records))
            // Where nobody looks at the policy, nobody sees that it is inconsistent.
            let read = kinds.filter(\.announcesPolicy)
            planned += read.enumerated().map { ($1, nil, $0 < both ? .otherDomain : nil) }
            planned += kinds.filter { !$0.announcesPolicy }.map { ($0, nil, nil) }
        }
        precondition(planned.count <= hostings.count, "more flaws than domains")
        planned += Array(repeating: (nil, nil, nil), count: hostings.count - planned.count)
        for (hosting, flaw) in zip(hostings, random.shuffled(planned)) {
            holders.append(StudyHolder(hosting, record: flaw.0, server: flaw.1, mismatch: flaw.2))
        }
    }
}
