import MTASTS
import Survey
import Testing

@Suite("Tallies")
struct TallyTests {
    @Test(arguments: UInt64(1)...20) func dependsOnNoOrder(seed: UInt64) {
        var source = RandomRow(seed: seed)
        let rows = source.rows(300)
        var random = SplitMix(seed: seed)
        #expect(tally(rows) == tally(rows.shuffled(using: &random)))
    }

    @Test(arguments: UInt64(1)...20) func addsUpFromItsParts(seed: UInt64) {
        var source = RandomRow(seed: seed)
        let rows = source.rows(300)
        var random = SplitMix(seed: seed)
        let cut = Int.random(in: 0...300, using: &random)
        var sum = tally(Array(rows[..<cut]))
        sum.add(tally(Array(rows[cut...])))
        #expect(sum == tally(rows))
    }

    @Test(arguments: UInt64(1)...20) func countsAlikeDomainsAtOnce(seed: UInt64) {
        var source = RandomRow(seed: seed)
        let row = source.next()
        var atOnce = Tally()
        atOnce.count(row, times: 3)
        #expect(atOnce == tally([row, row, row]))
    }

    @Test(arguments: UInt64(1)...20) func agreesWithItself(seed: UInt64) {
        var source = RandomRow(seed: seed)
        let tally = tally(source.rows(500))
        #expect(tally.scanned == 500)
        #expect(sum(tally.outcomes) == tally.scanned)
        #expect(tally.conclusive + tally.inconclusive == tally.scanned)
        #expect(sum(tally.mail) == tally.conclusive)
        #expect(sum(tally.tlsReporting) == tally.conclusive)
        #expect(tally.withRecord == tally.conclusive - tally.outcomes[.notConfigured, default: 0])
        #expect(tally.withRecordAndMail <= min(tally.withRecord, tally.withMail))
        #expect(tally.withUsablePolicy <= tally.withRecord)
        #expect(sum(tally.modes) == tally.withUsablePolicy)
        #expect(sum(tally.primary) == tally.broken)
        #expect(sum(tally.primaryFailures) == tally.broken)
        #expect(sum(tally.inconclusiveCauses) == tally.inconclusive)
        #expect(tally.inconclusiveWithRecord <= tally.inconclusive)
        #expect(tally.brokenByLetterMostAccept <= tally.brokenByLetterOnly)
        #expect(tally.brokenByLetterOnly <= tally.broken)
        for (category, count) in tally.primary {
            #expect((count...tally.broken).contains(tally.anyOf[category, default: 0]))
        }
        for (code, count) in tally.primaryFailures {
            #expect((count...tally.broken).contains(tally.anyFailures[code, default: 0]))
        }
        for count in tally.codes.values { #expect((1...tally.conclusive).contains(count)) }
    }

    @Test func countsInconclusiveDomainsInNothingElse() {
        var source = RandomRow(seed: 7)
        let tally = tally(source.rows(2_000).filter { $0.outcome == .inconclusive })
        #expect(tally.inconclusive == tally.scanned && tally.conclusive == 0)
        #expect(tally.mail.isEmpty && tally.tlsReporting.isEmpty && tally.modes.isEmpty)
        #expect(tally.withRecord == 0 && tally.withUsablePolicy == 0 && tally.withMail == 0)
        #expect(tally.primary.isEmpty && tally.anyOf.isEmpty && tally.codes.isEmpty && tally.primaryCodes.isEmpty)
    }

    @Test func countsACodeOncePerDomain() {
        let finding = Finding(.policyMXInvalid, .failure)
        let tally = tally([broken([finding, finding, Finding(.tlsExpired, .failure)])])
        #expect(tally.codes[Tally.CodeCount(code: .policyMXInvalid, severity: .failure)] == 1)
        #expect(tally.anyFailures == [.policyMXInvalid: 1, .tlsExpired: 1])
        #expect(tally.primary == [.policySyntax: 1])
        #expect(tally.anyOf == [.policySyntax: 1, .policyTLS: 1])
    }

    @Test(
        arguments: [
            ([6, 11], true, true), ([5], true, false), ([6], true, true), ([0], false, false), ([nil], false, false),
            ([11, nil], false, false),
        ] as [([Int?], Bool, Bool)]
    )
    func tellsTheLetterFromWhatSendersAccept(accepted: [Int?], byLetterOnly: Bool, mostAccept: Bool) {
        let findings = accepted.map { count in
            Finding(.policySyntax, .failure, acceptedBy: count.map { Acceptance(accepted: $0, of: Tally.senders) })
        }
        let tally = tally([broken(findings)])
        #expect(tally.brokenByLetterOnly == (byLetterOnly ? 1 : 0))
        #expect(tally.brokenByLetterMostAccept == (mostAccept ? 1 : 0))
    }

    private func broken(_ findings: [Finding]) -> OutcomeRow {
        let verdict = Verdict(
            outcome: .broken, category: findings[0].code.stage.category, code: findings[0].code, findings: findings,
            mail: .mx, tlsReporting: .absent)
        return OutcomeRow(
            domain: "example.com", position: 1, verdict: verdict, policySHA256: nil, deployed: verdict.deployed,
            observedAt: 0)
    }

    private func tally(_ rows: [OutcomeRow]) -> Tally {
        rows.reduce(into: Tally()) { $0.count($1) }
    }

    private func sum(_ counts: [some Hashable: Int]) -> Int { counts.values.reduce(0, +) }
}
