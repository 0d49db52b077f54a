import Lab
import Testing

struct CatalogueTests {
    /// Every row of sections 1 and 2 of the scenarios, and how many alternatives it names.
    private static let rows: [String: Int] = [
        "D01": 1, "D02": 1, "D03": 3, "D04": 1, "D05": 1, "D06": 1, "D07": 1, "D08": 1, "D09": 10, "D10": 2, "D11": 1,
        "D12": 1, "D13": 1, "D14": 1, "D15": 1, "D16": 3, "H01": 1, "H02": 1, "H03": 4, "H04": 1, "H05": 3, "H06": 3,
        "H07": 1, "H08": 1, "H09": 1, "H10": 2, "H11": 1, "H12": 2, "H13": 1, "H14": 2, "H15": 1, "L01": 2, "L02": 1,
        "L03": 2, "L04": 1, "L05": 1, "L06": 1, "L07": 1, "L08": 1, "L09": 3, "L10": 1, "L11": 1, "L12": 1, "N01": 1,
        "N02": 1, "N03": 2, "N04": 4, "N05": 1, "N06": 3,
    ]

    @Test(arguments: rows)
    func playsEveryRow(_ row: String, alternatives: Int) {
        #expect(Catalogue.scenarios.count { $0.id == row } >= alternatives)
    }

    @Test func domainsAndInputsAreUnique() {
        #expect(Set(Catalogue.scenarios.map(\.domain)).count == Catalogue.scenarios.count)
        let inputs = Catalogue.scenarios.flatMap(\.inputs) + Catalogue.refusedInputs
        #expect(Set(inputs.map { $0.lowercased() }).count == inputs.count)
    }

    @Test func domainsStayInReservedZones() {
        let zones: Set = ["test", "example", "invalid"]
        for scenario in Catalogue.scenarios {
            #expect(zones.contains(String(scenario.domain.split(separator: ".").last ?? "")), "\(scenario.domain)")
            #expect(scenario.domain == scenario.domain.lowercased())
        }
    }

    @Test func expectedWordsAreThoseOfTheTaxonomy() {
        for scenario in Catalogue.scenarios {
            let expected = scenario.expected
            #expect(Taxonomy.outcomes.contains(expected.outcome), "\(scenario.domain)")
            #expect((expected.outcome == "broken") == (expected.category != nil), "\(scenario.domain)")
            #expect(expected.category.map(Taxonomy.categories.contains) ?? true, "\(scenario.domain)")
            for code in expected.also + [expected.code].compactMap(\.self) {
                #expect(Taxonomy.codes.contains(code), "\(scenario.domain): \(code)")
            }
        }
    }

    @Test func primaryCodesBelongToTheirCategory() {
        let prefixes = [
            "record": "rec.", "policy-dns": "phost.", "policy-tcp": "ptcp.", "policy-tls": "ptls.",
            "policy-http": "phttp.", "policy-syntax": "pol.", "mx-mismatch": "mxmatch.",
        ]
        for scenario in Catalogue.scenarios {
            guard let category = scenario.expected.category, let code = scenario.expected.code else { continue }
            #expect(code.hasPrefix(prefixes[category] ?? "?"), "\(scenario.domain)")
        }
    }

    @Test(arguments: Taxonomy.playable.sorted())
    func everyCodeHasADomain(_ code: String) {
        #expect(Catalogue.scenarios.contains { $0.expected.code == code || $0.expected.also.contains(code) })
    }

    @Test func everyOutcomeAndCategoryHasADomain() {
        #expect(Set(Catalogue.scenarios.map(\.expected.outcome)) == Taxonomy.outcomes)
        #expect(Set(Catalogue.scenarios.compactMap(\.expected.category)) == Taxonomy.categories)
        #expect(
            Set(Catalogue.scenarios.map(\.expected.mail)) == ["mx", "implicit", "null", "none", "nxdomain", "unknown"])
    }

    @Test func onlyForbiddenAddressesLeaveTheMachine() {
        for scenario in Catalogue.scenarios where scenario.site.leavesMachine {
            let codes = scenario.expected.also + [scenario.expected.code].compactMap(\.self)
            #expect(codes.contains("phost.private_address"), "\(scenario.domain)")
        }
    }

    @Test func namesEightPolicyProviders() {
        #expect(
            Catalogue.scenarios.count { $0.expected.code == "rec.dangling_cname" && $0.title.contains("under") } == 8)
    }
}
