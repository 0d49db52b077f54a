import MTASTS
import Store
import Survey
import Testing

/// What is appended is what is read, whatever it is.
struct RoundTripTests {
    @Test(arguments: 1...8)
    func keepsEvidenceAndVerdictsAsTheyWere(seed: UInt64) throws {
        let scratch = Scratch()
        var arbitrary = Arbitrary(seed: seed)
        let domains = try (1...150).map { try arbitrary.domain(position: $0 * 7) }
        let writer = try SurveyWriter(path: scratch.database)
        let run = try writer.begin(Sample.plan(), fresh: false, now: 1).run
        for start in stride(from: 0, to: domains.count, by: 40) {
            try writer.append(domains[start..<min(start + 40, domains.count)].shuffled())
        }
        try writer.close()

        let reader = try SurveyReader(path: scratch.database)
        var read: [ExaminedDomain] = []
        try reader.forEachDomain(of: run) { read.append($0) }
        #expect(read == domains)
        for domain in domains {
            #expect(try reader.evidence(of: run, at: domain.position) == domain.evidence)
        }
        #expect(try reader.evidence(of: run, at: 1) == nil)
        #expect(try reader.evidence(of: run + 1, at: 7) == nil)
    }

    @Test func tellsMailHostsOfSomeDomainsOfARun() throws {
        let scratch = Scratch()
        var domains = try (1...40).map { try Sample.plain($0) }
        for index in domains.indices where index.isMultiple(of: 4) {
            var evidence = domains[index].evidence
            evidence.mx = Answer(.records([10, 20].map { MailExchange(preference: $0, host: "mx\($0).example") }))
            domains[index] = Sample.examined(index + 1, [], evidence)
        }
        domains[4] = try Sample.failing(5)
        let writer = try SurveyWriter(path: scratch.database)
        let run = try writer.begin(Sample.plan(), fresh: false, now: 1).run
        try writer.append(domains)
        try writer.close()

        let reader = try SurveyReader(path: scratch.database)
        let asked = Set([domains[0], domains[4], domains[8]].map(\.evidence.domain.text))
        let hosts = try reader.mailHosts(of: run, domains: asked.union(["elsewhere.example"]))
        for domain in [domains[0], domains[4], domains[8]] {
            let known = domain.verdict.mail == .mx ? domain.evidence.mx.records.map(\.host) : nil
            #expect(hosts[domain.evidence.domain.text] == known)
        }
        #expect(hosts[domains[0].evidence.domain.text] == ["mx10.example", "mx20.example"])
        #expect(hosts["elsewhere.example"] == nil)
        #expect(try reader.mailHosts(of: run + 1, domains: asked).isEmpty)
    }

    @Test func seesOneStateInSeveralCalls() throws {
        let scratch = Scratch()
        let writer = try SurveyWriter(path: scratch.database)
        let run = try writer.begin(Sample.plan(), fresh: false, now: 1).run
        try writer.append([try Sample.enforcing(1)])
        let reader = try SurveyReader(path: scratch.database)
        var counts: [Int] = []
        try reader.inOneState {
            try reader.forEachOutcome(of: run) { _, _ in counts.append(1) }
            try writer.append([try Sample.enforcing(2)])
            try reader.forEachDomain(of: run, where: .publishing) { _ in counts.append(2) }
        }
        #expect(counts == [1, 2])
        try reader.forEachDomain(of: run) { _ in counts.append(3) }
        #expect(counts == [1, 2, 3, 3])
        try writer.close()
    }

    @Test(arguments: 21...24)
    func readsThoseThatPublishApart(seed: UInt64) throws {
        let scratch = Scratch()
        var arbitrary = Arbitrary(seed: seed)
        let domains = try (1...200).map { try arbitrary.domain(position: $0) }
        let writer = try SurveyWriter(path: scratch.database)
        let run = try writer.begin(Sample.plan(), fresh: false, now: 1).run
        try writer.append(domains)
        try writer.close()

        var read: [ExaminedDomain] = []
        try SurveyReader(path: scratch.database).forEachDomain(of: run, where: .publishing) { read.append($0) }
        let publishing = domains.filter { domain in
            switch domain.verdict.outcome {
            case .none, .testing, .enforce, .broken: return true
            case .notConfigured, .inconclusive: break
            }
            let hasReporting = domain.verdict.tlsReporting == .valid || domain.verdict.tlsReporting == .invalid
            return hasReporting || domain.verdict.outcome == .inconclusive && domain.verdict.recordID != nil
        }
        #expect(read == publishing)
        #expect(!read.isEmpty && read.count < domains.count)
    }

    @Test(arguments: 11...14)
    func replacesWhatALaterPassSees(seed: UInt64) throws {
        let scratch = Scratch()
        var arbitrary = Arbitrary(seed: seed)
        let first = try (1...60).map { try arbitrary.domain(position: $0) }
        let second = try (1...60).map { try arbitrary.domain(position: $0) }
        let writer = try SurveyWriter(path: scratch.database)
        let run = try writer.begin(Sample.plan(), fresh: false, now: 1).run
        try writer.append(first)
        try writer.append(second)
        try writer.append(second)
        try writer.close()

        var read: [ExaminedDomain] = []
        let reader = try SurveyReader(path: scratch.database)
        try reader.forEachDomain(of: run) { read.append($0) }
        #expect(read == second)
        #expect(try reader.rows("PRAGMA foreign_key_check").isEmpty)
    }

    @Test
    func keepsListsThatMemoryHasForgotten() throws {
        let scratch = Scratch()
        let domains = try (1...9000).map { position in
            // Far more lists than are remembered; some come again soon, some late.
            let number = position.isMultiple(of: 3) ? position / 2 : position.isMultiple(of: 5) ? 1 : position
            var evidence = try Sample.plain(position).evidence
            evidence.mx = Answer(.records([MailExchange(preference: 10, host: "mx.\(number).example")]))
            return Sample.examined(position, [], evidence)
        }
        let writer = try SurveyWriter(path: scratch.database)
        let run = try writer.begin(Sample.plan(), fresh: false, now: 1).run
        for start in stride(from: 0, to: domains.count, by: 1000) {
            try writer.append(Array(domains[start..<(start + 1000)]))
        }
        try writer.close()
        var read: [ExaminedDomain] = []
        try SurveyReader(path: scratch.database).forEachDomain(of: run) { read.append($0) }
        #expect(read == domains)
    }

    @Test func keepsEquivalentSpellingsApart() throws {
        let spellings = [
            "\u{E9}", "\u{E9}", "\u{E9}", "e\u{301}", "e\u{301}", "\u{E9}", "a\u{323}\u{301}", "a\u{301}\u{323}",
        ]
        let scratch = Scratch()
        let writer = try SurveyWriter(path: scratch.database)
        let run = try writer.begin(Sample.plan(columns: ["a", "b"]), fresh: false, now: 1).run
        try writer.append(
            spellings.enumerated().map { index, text in
                let plain = try Sample.plain(index + 1)
                var verdict = plain.verdict
                verdict.findings = [Finding(.httpRedirect, .failure, detail: text)]
                return ExaminedDomain(
                    position: index + 1, line: index + 1, columns: ["same", text], evidence: plain.evidence,
                    verdict: verdict)
            })
        try writer.close()
        var columns: [[UInt8]] = []
        var details: [[UInt8]] = []
        try SurveyReader(path: scratch.database).forEachOutcome(of: run) { row, values in
            columns.append(Array(values[1].utf8))
            details += row.findings.compactMap { $0.detail.map { Array($0.utf8) } }
        }
        // By their bytes: as strings the two spellings of a letter are equal.
        #expect(columns == spellings.map { Array($0.utf8) })
        #expect(details == columns)
    }

    @Test(arguments: [SurveyReader.Order.position, .domain])
    func readsOutcomesInBothOrders(order: SurveyReader.Order) throws {
        let scratch = Scratch()
        var arbitrary = Arbitrary(seed: 99)
        let domains = try (1...200).map { try arbitrary.domain(position: $0) }
        let writer = try SurveyWriter(path: scratch.database)
        let run = try writer.begin(Sample.plan(), fresh: false, now: 1).run
        try writer.append(domains)
        try writer.close()

        let expected = domains.map { domain in
            OutcomeRow(
                domain: domain.evidence.domain.text, position: domain.position, verdict: domain.verdict,
                policySHA256: policySHA256(domain), deployed: domain.verdict.deployed,
                observedAt: domain.evidence.observedAt)
        }
        var rows: [OutcomeRow] = []
        var columns: [[String]] = []
        try SurveyReader(path: scratch.database).forEachOutcome(of: run, by: order) {
            rows.append($0)
            columns.append($1)
        }
        let sorted =
            order == .position ? expected : expected.sorted { $0.domain.utf8.lexicographicallyPrecedes($1.domain.utf8) }
        #expect(rows == sorted)
        #expect(try SurveyReader(path: scratch.database).tally(of: run) == rows.reduce(into: Tally()) { $0.count($1) })
        #expect(columns == sorted.map { domains[$0.position - 1].columns })
    }

    private func policySHA256(_ domain: ExaminedDomain) -> Digest? {
        guard case .response(let response) = domain.evidence.fetch?.ending, response.status == 200 else { return nil }
        return response.bodySHA256
    }
}
