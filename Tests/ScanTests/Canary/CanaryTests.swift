import DNS
import Scan
import Synchronization
import Testing

struct CanaryTests {
    private static let good = Canary(.good, "example.com")
    private static let bad = Canary(.bad, "invalid")
    private static let record = RecordData.txt(TXTRecord("v=STSv1; id=1;"))

    @Test func asksAsTheSurveyAsks() {
        #expect(Self.good.questions(label: "x").map(\.fullName) == ["_mta-sts.example.com"])
        #expect(Self.good.questions(label: "x").map(\.type) == [.txt])
        #expect(Self.bad.questions(label: "x").map(\.fullName) == ["x.invalid", "x.invalid"])
        #expect(Self.bad.questions(label: "x").map(\.type) == [.a, .txt])
        #expect(Self.good.name == "_mta-sts.example.com")
        #expect(Self.bad.name == "*.invalid")
    }

    @Test(
        arguments: [
            (.records([record]), .right),
            (.records([.txt(TXTRecord("x")), record]), .right),
            (.records([.txt(TXTRecord("v=spf1 -all"))]), .wrong("no text that begins with v=STSv1")),
            (.noData, .wrong("no TXT record")),
            (.nxdomain, .wrong("NXDOMAIN")),
            (.failed(.timeout), .silent("nothing")),
            (.failed(.servfail(extendedError: nil)), .silent("SERVFAIL")),
            (.failed(.refused), .silent("REFUSED")),
            (.failed(.bogus), .silent("an answer that DNSSEC refuses")),
            (.failed(.shutDown), .silent("no answer that can be used")),
        ] as [(Outcome, CanaryAnswer)])
    func knowsWhatIsThere(outcome: Outcome, answer: CanaryAnswer) {
        #expect(Self.good.answer([Self.lookup(outcome)]) == answer)
    }

    @Test(
        arguments: [
            ([.nxdomain, .nxdomain], .right),
            ([.records([.address(.v4(1))]), .nxdomain], .wrong("an address")),
            ([.nxdomain, .records([record])], .wrong("a record")),
            ([.nxdomain, .noData], .wrong("a name that exists")),
            ([.failed(.timeout), .noData], .wrong("a name that exists")),
            ([.nxdomain, .failed(.timeout)], .silent("nothing")),
        ] as [([Outcome], CanaryAnswer)])
    func knowsWhatIsNotThere(outcomes: [Outcome], answer: CanaryAnswer) {
        #expect(Self.bad.answer(outcomes.map(Self.lookup)) == answer)
    }

    /// One lie is enough, and so is one silence where there is no lie.
    @Test(
        arguments: [
            ([.right, .right], .right),
            ([.right, .silent("a")], .silent(CanaryFinding(bad, "a", server: 1))),
            ([.silent("a"), .wrong("b")], .wrong(CanaryFinding(bad, "b", server: 1))),
            ([.wrong("a"), .wrong("b")], .wrong(CanaryFinding(good, "a", server: 0))),
            ([], .right),
        ] as [([CanaryAnswer], CanaryVerdict)])
    func joinsAnswers(answers: [CanaryAnswer], verdict: CanaryVerdict) {
        let all = answers.enumerated().map { ([Self.good, Self.bad][$0.offset], $0.element, $0.offset) }
        #expect(CanaryVerdict(all) == verdict)
    }

    @Test func asksEachResolver() async {
        let asker = CanaryAsker([Self.good, Self.bad], servers: 3) { questions, server in
            questions.map { question in
                var outcome =
                    question.type == .txt && question.prefix == .mtaSTS ? Outcome.records([Self.record]) : .nxdomain
                if server == 2, question.prefix == .mtaSTS { outcome = .nxdomain }
                return Lookup(question: question, outcome: outcome, server: server)
            }
        }
        let answers = await asker.answers()
        #expect(answers.map(\.canary) == [Self.good, Self.good, Self.good, Self.bad, Self.bad, Self.bad])
        #expect(answers.map(\.server) == [0, 1, 2, 0, 1, 2])
        #expect(answers.map(\.answer) == [.right, .right, .wrong("NXDOMAIN"), .right, .right, .right])
        #expect(await asker.ask() == .wrong(CanaryFinding(Self.good, "NXDOMAIN", server: 2)))
    }

    /// A resolver that lies is found out although a question to it is lost and another resolver answers in its place.
    @Test(arguments: [(0, 1), (2, 1), (3, 0)])
    func asksAgainWhereAnotherResolverAnswered(lost: Int, speaker: Int) async {
        let asked = Mutex(0)
        let asker = CanaryAsker([Self.bad], servers: 2) { questions, server in
            let isLost =
                server == 1
                && asked.withLock {
                    $0 += 1
                    return $0
                } <= lost
            return questions.map { question in
                Lookup(
                    question: question, outcome: server == 0 || isLost ? .nxdomain : .noData,
                    server: isLost ? 0 : server)
            }
        }
        let answers = await asker.answers()
        #expect(answers.map(\.server) == [0, speaker])
        #expect(answers.map(\.answer) == [.right, speaker == 1 ? .wrong("a name that exists") : .right])
    }

    @Test func asksForALabelThatNobodyAskedFor() {
        let labels = Set((0..<100).map { _ in CanaryAsker.randomLabel() })
        #expect(labels.count == 100)
        #expect(labels.allSatisfy { $0.count == 16 && $0.allSatisfy(\.isHexDigit) })
    }

    private static func lookup(_ outcome: Outcome) -> Lookup {
        Lookup(question: Question(name: "x.invalid", type: .txt), outcome: outcome)
    }
}
