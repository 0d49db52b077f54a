/// The counts of Ashiq, Fiebig and Chung, "Unraveling the Complexities of MTA-STS Deployment and Management in Securing
/// Email" (IMC 2025), at 2024-09-29, as weights (`FIGURES.md`, E1).
///
/// The study counts 68,030 domains with a record. What it leaves open is filled in here, and said to be.
enum PublishedStudy {
    /// Domains with a record by top-level domain.
    static let holders = [("com", 53_800), ("net", 6_183), ("org", 7_355), ("se", 692)]

    /// Domains with MX by top-level domain.
    static let mailDomains = [("com", 73_939_004), ("net", 6_248_969), ("org", 5_781_423), ("se", 822_449)]

    /// Misconfigured domains (29.6 %), and the others.
    static let misconfigured = [20_144, 47_886]

    /// Misconfigured domains: at the policy server, in the record, and in neither.
    ///
    /// Those in neither are the inconsistent ones, and those of which only a certificate of an MX host is bad. The lab has no
    /// mail hosts, so that all of them are inconsistent here, in the proportions of ``mismatches``.
    static let groups = [17_184, 331, 2_629]

    /// Bad records that stand before an inconsistent policy, and the others.
    ///
    /// The study gives no number.
    static let recordAndMismatch = [60, 271]

    /// Inconsistent domains that enforce, so that mail fails, and the others: 3.2 % of all misconfigured ones.
    static let enforcedMismatches = [640, 1_989]

    /// Domains by who runs the policy host: themselves, Tutanota, other third parties, and the rest, which the study
    /// could not classify (20.7 %).
    static let managers = [25_344, 7_614, 20_977, 14_095]

    /// Failing policy servers by who runs them: the domains, third parties, hosts that cannot be classified, and hosts
    /// that are not there.
    ///
    /// The study adds up the last two.
    static let failingServers = [9_538, 1_443, 4_203, 2_000]

    /// Self-managed failures by stage.
    static let selfStages = StageCounts(dns: 42, tcp: 193, tls: 8_871, http: 377, syntax: 55)

    /// Failures of third parties by stage.
    static let thirdStages = StageCounts(dns: 0, tcp: 34, tls: 1_113, http: 215, syntax: 81)

    /// Failures of hosts that cannot be classified, by stage.
    ///
    /// The study gives HTTP only.
    static let unclassifiedStages = StageCounts(dns: 0, tcp: 459, tls: 3_000, http: 744, syntax: 0)

    /// Hosts that are not there by kind.
    ///
    /// The study gives no number.
    static let unknownHosts: [(ServerFlaw, Int)] = [(.noHost, 1_700), (.noAddress, 300)]

    /// Self-managed TLS failures: those of one registrar, all of them name mismatches, and the others.
    static let registrar = [7_237, 1_634]

    /// The other self-managed TLS failures: name mismatches are 8,385 with those of the registrar.
    ///
    /// The study leaves the kinds of the last 486 open.
    static let selfTLS: [(ServerFlaw, Int)] = [
        (.nameMismatch, 1_148), (.noCertificate, 86), (.expired, 250), (.selfSigned, 150),
    ]

    /// TLS failures of third parties: missing certificates of DMARCReport, and the others.
    static let expelled = [354, 759]

    /// The other TLS failures of third parties: missing certificates are 463 with those of DMARCReport.
    ///
    /// The study leaves the kinds of the last 650 open.
    static let thirdTLS: [(ServerFlaw, Int)] = [
        (.noCertificate, 109), (.nameMismatch, 400), (.expired, 150), (.selfSigned, 100),
    ]

    /// TLS failures of hosts that cannot be classified.
    ///
    /// The study gives no number.
    static let unclassifiedTLS: [(ServerFlaw, Int)] = [
        (.nameMismatch, 2_400), (.noCertificate, 100), (.expired, 300), (.selfSigned, 200),
    ]

    /// HTTP failures: 65.3 % are 404.
    ///
    /// The study leaves the others open.
    static let http: [(ServerFlaw, Int)] = [
        (.notFound, 387), (.redirect, 70), (.forbidden, 70), (.serverError, 45), (.noContent, 20),
    ]

    /// Bad policies in groups: 87 of 136 for their mx patterns, 5 empty files.
    ///
    /// The study leaves the kinds of the others open.
    static let syntax: [[(ServerFlaw, Int)]] = [
        [(.addressPattern, 40), (.trailingDot, 35), (.emptyPattern, 12)], [(.emptyFile, 5)],
        [(.noMaxAge, 24), (.webPage, 20)],
    ]

    /// Bad records in groups: 65 without id, 203 with an invalid one, 52 for the version, 2 for an extension.
    ///
    /// The study tells nothing of 9 others, and does not part the groups.
    static let records: [[(RecordFlaw, Int)]] = [
        [(.noID, 65)], [(.strangeID, 150), (.longID, 53)], [(.longVersion, 26), (.otherVersion, 26)],
        [(.badExtension, 2)],
    ]

    /// Inconsistent domains: their own hosts, Tutanota's, of other third parties (split from the mail), and of hosts
    /// that cannot be classified.
    ///
    /// The study gives 1 for the same provider and 640 for split ones.
    static let mismatchManagers = [1_100, 1, 640, 888]

    /// Inconsistent domains by kind: 63 typing errors, 730 of the same domain with 597 policy hosts among them, 1,023
    /// of another domain.
    ///
    /// That some of these name one of two hosts is filled in here.
    static let mismatches: [(StudyMismatch, Int)] = [
        (.typo, 63), (.policyHost, 597), (.sameDomain, 83), (.wildcardMissing, 50), (.otherDomain, 823),
        (.otherDomainOfOne, 200),
    ]

    /// Working policies of Tutanota's customers: in mode none, and comparable with mail at the same provider.
    static let tutanotaModes = [122, 7_492]

    /// Policies at other third parties: in mode none, and comparable with mail elsewhere or failing.
    static let thirdModes = [612, 20_365]

    /// Modes of other working policies; just over half enforce.
    static let modes = [("enforce", 54), ("testing", 37), ("none", 9)]

    /// Working policies in a mode that asks for something.
    static let askingModes = [("enforce", 59), ("testing", 41)]

    /// Hosts of mail of domains that are not Tutanota's: their own, and others'.
    static let mail = [23_512, 33_069]

    /// Domains with TLS-RPT for so many with a record (.com and .org).
    static let reporting = [59_833, 61_155]

    /// What domains with a record publish for TLS reporting.
    ///
    /// The study gives no number.
    static let reportingOfHolders = [("valid", 70), ("invalid", 1), ("absent", 29)]

    /// Maximum ages.
    ///
    /// The study gives no number.
    static let maxAges = [
        (604_800, 35), (86_400, 22), (2_592_000, 12), (1_209_600, 10), (31_557_600, 9), (10_368_000, 6),
        (15_552_000, 3), (3_600, 3),
    ]
}
