import Lab
import Testing

struct StudyPopulationTests {
    private static let population = StudyPopulation(seed: 1, count: 20_000)

    private static let holders = population.compactMap(\.holder)

    @Test func isTheSameForTheSameSeed() {
        #expect(Self.population == StudyPopulation(seed: 1, count: 20_000))
        #expect(Self.population != StudyPopulation(seed: 2, count: 20_000))
    }

    @Test(arguments: [2, 99], [5_000, 20_000])
    func theSeedDecidesWhichNotHowMany(_ seed: UInt64, _ count: Int) {
        let first = StudyPopulation(seed: 1, count: count).truth
        let other = StudyPopulation(seed: seed, count: count).truth
        for table in [
            "outcomes", "mail", "tls_rpt", "tls_rpt_by_record", "modes", "id_styles", "broken_primary", "broken_any",
            "broken_codes_primary", "policy_managers", "delivery_risk", "mismatch_groups",
        ] {
            #expect(other.counts[table] == first.counts[table], "\(table)")
        }
    }

    /// The shares of the study as whole numbers of 20,000 names, of which 4,000 have a record.
    @Test func copiesTheStudy() {
        let truth = Self.population.truth
        let cases: [(String, Int?, of: Int, share: Double)] = [
            ("misconfigured", truth.counts["outcomes"]?["broken"], 4_000, 20_144 / 68_030),
            (".com", truth.tables["tlds"]?["com"]?["with_record"], 4_000, 53_800 / 68_030),
            (".net", truth.tables["tlds"]?["net"]?["with_record"], 4_000, 6_183 / 68_030),
            (".org", truth.tables["tlds"]?["org"]?["with_record"], 4_000, 7_355 / 68_030),
            (".se", truth.tables["tlds"]?["se"]?["with_record"], 4_000, 692 / 68_030),
            ("records", truth.counts["broken_any"]?["record"], 1_184, 331 / 20_144),
            (
                "policy servers", truth.tables["sectors"].map { _ in Self.holders.count { $0.serverFlaw != nil } },
                1_184,
                17_184 / 20_144
            ),
            ("self-managed", truth.counts["policy_managers"]?["self_managed"], 4_000, 25_344 / 68_030),
            ("third-party", truth.counts["policy_managers"]?["third_party"], 4_000, 28_591 / 68_030),
            ("self-managed in TLS", truth.tables["managers"]?["self_managed"]?["policy-tls"], 1_490, 0.350),
            ("self-managed in TCP", truth.tables["managers"]?["self_managed"]?["policy-tcp"], 1_490, 193 / 25_344),
            ("third-party in TLS", truth.tables["managers"]?["third_party"]?["policy-tls"], 1_681, 0.039),
            (
                "missing certificates", truth.tables["tls_failures"]?["ptls.no_cert_alert"]?["third_party"], 65,
                463 / 1_113
            ),
            ("404", truth.tables["http_failures"]?["phttp.status_404"]?["domains"], 79, 387 / 592),
            ("mx patterns", truth.counts["broken_codes_primary"]?["pol.mx_invalid"], 8, 87 / 136),
            ("delivery", truth.counts["delivery_risk"]?.values.reduce(0, +), 1_184, 640 / 20_144),
            ("split", truth.tables["policy_and_mail"]?["split"]?["mismatch"], 1_112, 640 / 18_922),
            ("Tutanota", truth.tables["policy_providers"]?["Tutanota"]?["domains"], 4_000, 7_614 / 68_030),
            ("DMARCReport", truth.tables["policy_providers"]?["DMARCReport"]?["domains"], 4_000, 7_293 / 68_030),
            ("OnDMARC", truth.tables["policy_providers"]?["OnDMARC"]?["domains"], 4_000, 451 / 68_030),
        ]
        for (name, count, whole, share) in cases {
            let nearest = Double(whole) * share
            #expect(abs(Double(count ?? -1) - nearest) <= 1.5, "\(name): \(count ?? -1) for \(nearest)")
        }
        #expect(truth.tables["policy_and_mail"]?["same"]?["mismatch"] == 1)
    }

    @Test func playsEveryKind() {
        #expect(Set(Self.holders.compactMap(\.recordFlaw)) == Set(RecordFlaw.allCases))
        #expect(Set(Self.holders.compactMap(\.serverFlaw)) == Set(ServerFlaw.allCases))
        #expect(Set(Self.holders.compactMap(\.mismatch)) == Set(StudyMismatch.allCases))
        #expect(Set(Self.holders.map(\.idForm)) == Set(IDForm.allCases))
        #expect(Set(Self.holders.map(\.mode)) == ["enforce", "testing", "none"])
        let providers = Self.holders.compactMap {
            if case .provider(let provider) = $0.hosting { provider } else { nil }
        }
        #expect(Set(providers) == Set(StudyProvider.allCases))
    }

    @Test(arguments: [5_000, 5_001, 12_345, 20_000, 100_000])
    func namesAreUniqueAndAsManyAsAskedFor(_ count: Int) {
        let population = StudyPopulation(seed: 1, count: count)
        #expect(population.count == count)
        #expect(Set(population.lazy.map(\.domain)).count == count)
        #expect(population.count { $0.holder != nil } == count / 5)
    }

    @Test(arguments: [5_000, 20_000])
    func sumsAgree(_ count: Int) {
        let truth = StudyPopulation(seed: 1, count: count).truth
        func sum(_ table: String) -> Int { truth.counts[table]?.values.reduce(0, +) ?? -1 }
        func sum(_ table: String, _ key: String) -> Int {
            truth.tables[table]?.values.reduce(0) { $0 + $1[key, default: 0] } ?? -1
        }
        let broken = truth.counts["outcomes"]?["broken"] ?? -1
        let holders = count / 5
        #expect(sum("outcomes") == count)
        #expect(sum("broken_primary") == broken)
        #expect(sum("broken_codes_primary") == broken)
        #expect(sum("policy_managers") == holders)
        #expect(sum("mail") == truth.counts["funnel"]?["answered"])
        #expect(sum("tls_rpt") == truth.counts["funnel"]?["answered"])
        #expect(sum("modes") == truth.counts["funnel"]?["usable_policy"])
        #expect(sum("max_age") == sum("modes"))
        #expect(sum("max_age_values") == sum("modes"))
        for table in ["tlds", "places", "sectors"] { #expect(sum(table, "scanned") == count, "\(table)") }
        for table in ["managers", "policy_providers", "largest_policy_host", "mx_providers"] {
            #expect(sum(table, "domains") == holders, "\(table)")
            #expect(sum(table, "broken") == broken, "\(table)")
        }
        let stages = ["tls_failures": "policy-tls", "http_failures": "policy-http", "policy_errors": "policy-syntax"]
        for (table, stage) in stages {
            #expect(sum(table, "domains") == truth.counts["broken_any"]?[stage], "\(table)")
        }
        #expect(sum("mismatches", "domains") == sum("mismatch_groups"))
    }

    @Test func hostsHaveAddressesThatNoOtherHostHas() {
        var names: [[String]: StudyHosting] = [:]
        for holder in Self.holders {
            guard case .addresses(let addresses) = holder.site.host else { continue }
            #expect(names.updateValue(holder.hosting, forKey: addresses) ?? holder.hosting == holder.hosting)
        }
        #expect(names.count > 700)
    }

    @Test func neverPutsAnythingBesideACNAME() {
        let records = RootZone.shared + StudyProvider.shared + Self.population.flatMap(\.site.zoneRecords)
        let aliases = records.filter { $0.type == .alias }.map(\.owner)
        #expect(Set(aliases).isDisjoint(with: records.lazy.filter { $0.type != .alias }.map(\.owner)))
        #expect(Set(aliases).count == aliases.count)
        #expect(Set(records).count == records.count)
    }
}
