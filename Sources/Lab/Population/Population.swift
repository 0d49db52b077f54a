/// A few thousand, or a million, ordinary domains, so that shares look like the world's.
///
/// Pure: the resident at an index follows from the seed, the index and the mix alone, in any order and on any machine.
/// Nothing is kept in memory but the names of a list, where one was given.
package struct Population: Hashable, Sendable {
    package let seed: UInt64
    package let count: Int
    package let mix: Mix
    private let names: [String]

    /// Ordinary domains with made-up names.
    package init(seed: UInt64, count: Int, mix: Mix = Mix()) {
        self.seed = seed
        self.count = count
        self.mix = mix
        names = []
    }

    /// Ordinary domains with the names of a list; every one of them exists.
    package init(seed: UInt64, names: [String], mix: Mix = Mix()) {
        self.seed = seed
        self.count = names.count
        var mix = mix
        mix.nonexistent = 0
        self.mix = mix
        self.names = names
    }

    /// The resident at an index below `count`.
    package subscript(index: Int) -> Resident {
        var random = SplitMix(seed: seed, stream: UInt64(index) &+ 1)
        let domain = names.isEmpty ? Self.name(index, &random) : names[index]
        let kind = kind(&random)
        let isOwn = random.fraction() < 0.2
        let provider = isOwn ? nil : MailProvider.provider(at: random.below(1_000))
        let isHosted = random.fraction() < 0.3
        let reportsChance = random.fraction()
        let sector = Self.sectors[random.below(Self.sectors.count)]
        return Resident(
            domain: domain, kind: kind, provider: provider,
            isHosted: isHosted && Self.hostedKinds.contains(kind),
            reports: reportsChance < reportingShare(of: kind), sector: sector)
    }

    private static let hostedKinds: Set<Resident.Kind> = [.enforce, .testing, .optedOut, .wrongName, .notFound]

    private static let sectors = ["city", "county", "school", "company", "association"]

    private func reportingShare(of kind: Resident.Kind) -> Double {
        switch kind {
        case .nonexistent, .withoutMail, .implicit, .nullMail, .unanswered, .foreignText: 0
        case .mailOnly: mix.reporting
        default: 0.6
        }
    }

    private func kind(_ random: inout SplitMix) -> Resident.Kind {
        var place = random.fraction()
        let without: [(Double, Resident.Kind)] = [
            (mix.nonexistent, .nonexistent), (mix.withoutMail, .withoutMail), (mix.implicit, .implicit),
            (mix.nullMail, .nullMail), (mix.unanswered, .unanswered), (0.005, .foreignText),
        ]
        for (share, kind) in without {
            if place < share { return kind }
            place -= share
        }
        guard random.fraction() < mix.adoption else { return .mailOnly }
        let weights = random.fraction() < mix.failure ? Self.failures : Self.successes
        return Self.pick(weights, random.below(1_000))
    }

    /// Just over half of the working policies enforce.
    private static let successes: [(Int, Resident.Kind)] = [(540, .enforce), (370, .testing), (90, .optedOut)]

    /// Failures in the proportions of `FIGURES.md`, E1: mostly certificates of policy hosts, then hosts that differ.
    private static let failures: [(Int, Resident.Kind)] = [
        (20, .badRecord), (10, .noHost), (20, .refused), (640, .wrongName), (40, .selfSigned), (50, .expired),
        (40, .noCertificate), (50, .notFound), (10, .emptyPolicy), (20, .badPattern), (40, .otherHost),
        (60, .formerHost),
    ]

    private static func pick(_ weights: [(Int, Resident.Kind)], _ place: Int) -> Resident.Kind {
        var rest = place
        for (weight, kind) in weights {
            if rest < weight { return kind }
            rest -= weight
        }
        return weights[0].1
    }
}

extension Population: RandomAccessCollection {
    package var startIndex: Int { 0 }

    package var endIndex: Int { count }
}
