/// Gives planned domains what does not depend on where their policy is served: mail, mode, maximum age, id and reporting.
enum StudyHolders {
    /// So many domains with a record, still without names.
    static func all(_ count: Int, _ random: inout SplitMix) -> [StudyHolder] {
        let planner = HolderPlanner(count: count, random: SplitMix(seed: random.next()))
        var holders = random.shuffled(planner.holders)
        setModes(&holders, &random)
        let ages = random.shuffled(Apportionment.deal(count, PublishedStudy.maxAges, atLeast: 1))
        let reporting = random.shuffled(reporting(of: count))
        for index in holders.indices {
            holders[index].maxAge = ages[index]
            holders[index].reporting = reporting[index]
            holders[index].number = index
        }
        setMail(&holders, &random)
        // Tutanota's customers share a record, and some bad records have an id that is nobody's choice.
        let free = holders.indices.filter { index in
            holders[index].hosting != .provider(.tutanota)
                && holders[index].recordFlaw?.keepsID ?? true
        }
        let forms = random.shuffled(Apportionment.deal(free.count, IDForm.weights, atLeast: 1))
        for (index, form) in zip(free, forms) { holders[index].idForm = form }
        return holders
    }

    /// The inconsistent ones enforce as often as mail fails in the study; the working ones of each kind of manager have modes
    /// of their own, and all others would enforce.
    private static func setModes(_ holders: inout [StudyHolder], _ random: inout SplitMix) {
        let missed = holders.indices.filter { holders[$0].mismatch != nil && holders[$0].hasUsablePolicy }
        let enforced = Apportionment.parts(of: missed.count, by: PublishedStudy.enforcedMismatches, atLeast: 1)
        let parts = [true, false].map { isOfOne in
            missed.filter { (holders[$0].mismatch == .otherDomainOfOne) == isOfOne }
        }
        for (part, count) in zip(parts, Apportionment.parts(of: enforced[0], by: parts.map(\.count), atLeast: 1)) {
            for (place, index) in random.shuffled(part).enumerated() {
                holders[index].mode = place < count ? "enforce" : "testing"
            }
        }

        let tutanota = holders.indices.filter { holders[$0].hosting == .provider(.tutanota) }
        let third = holders.indices.filter {
            holders[$0].hosting.isThirdParty && holders[$0].hosting != .provider(.tutanota)
        }
        for (part, weights) in [(tutanota, PublishedStudy.tutanotaModes), (third, PublishedStudy.thirdModes)] {
            let working = part.filter { !holders[$0].isMisconfigured }
            let none = Apportionment.parts(of: part.count, by: weights, atLeast: 1)[0]
            let asking = Apportionment.deal(working.count - none, PublishedStudy.askingModes)
            let modes = Array(repeating: "none", count: none) + asking
            for (index, mode) in zip(working, random.shuffled(modes)) { holders[index].mode = mode }
        }
        let rest = holders.indices.filter { !holders[$0].hosting.isThirdParty && !holders[$0].isMisconfigured }
        for (index, mode) in zip(rest, random.shuffled(Apportionment.deal(rest.count, PublishedStudy.modes))) {
            holders[index].mode = mode
        }
    }

    private static func reporting(of count: Int) -> [StudyReporting] {
        let states = Apportionment.parts(of: count, by: PublishedStudy.reportingOfHolders.map(\.1), atLeast: 1)
        let receivers = Apportionment.deal(states[0], StudyReporting.receivers, atLeast: 1)
        return receivers.map { StudyReporting.valid($0) } + Array(repeating: .invalid, count: states[1])
            + Array(repeating: .absent, count: states[2])
    }

    /// Mail of Tutanota's customers is there; whose mistake is about a host of their own have one; the others share the rest.
    private static func setMail(_ holders: inout [StudyHolder], _ random: inout SplitMix) {
        var free: [Int] = []
        var bound = 0
        for index in holders.indices {
            if holders[index].hosting == .provider(.tutanota) {
                holders[index].mail = .tutanota
            } else if holders[index].mismatch?.isAboutOwnHost == true {
                bound += 1
            } else {
                free.append(index)
            }
        }
        let parts = Apportionment.parts(of: free.count + bound, by: PublishedStudy.mail)
        let hosted = min(parts[1], free.count)
        let mails = Apportionment.deal(hosted, MailProvider.all.map { (StudyMail.provider($0), $0.share) }, atLeast: 1)
        let own = Array(repeating: StudyMail.own, count: free.count - hosted)
        for (index, mail) in zip(free, random.shuffled(mails + own)) { holders[index].mail = mail }
    }
}

extension StudyHosting {
    /// Whether a provider serves the policy.
    fileprivate var isThirdParty: Bool {
        switch self {
        case .provider, .cluster: true
        default: false
        }
    }
}
