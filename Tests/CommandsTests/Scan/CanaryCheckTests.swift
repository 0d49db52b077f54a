import ArgumentParser
import DNS
import Scan
import Store
import Testing

@testable import Commands

struct CanaryCheckTests {
    private static let record = DNS.Outcome.records([.txt(TXTRecord("v=STSv1; id=1;"))])

    private static func check(
        _ arguments: [String], good: DNS.Outcome, bad: DNS.Outcome = .nxdomain
    ) async throws -> CanaryCheck {
        let command = try #require(try SurveyCommand.parseAsRoot(["scan", "l"] + arguments) as? ScanCommand)
        return try await CanaryCheck(command.canaries, try servers()) { canaries in
            CanaryAsker(canaries, servers: 1) { questions, _ in
                questions.map { Lookup(question: $0, outcome: $0.prefix == .mtaSTS ? good : bad) }
            }
        }
    }

    private static func servers() throws -> [ServerAddress] { [try ServerAddress("192.0.2.53")] }

    @Test func takesTheDefaultsWhereTheyAreInOrder() async throws {
        let check = try await Self.check([], good: Self.record)
        #expect(check.canaries.map(\.domain) == ["gmail.com", "invalid"])
        #expect(check.dropped.isEmpty)
        #expect(CanaryTeller.notice(check.dropped, isNone: false, try Self.servers()) == nil)
    }

    /// The bad one says nothing about a network that does not even know the good one.
    @Test(arguments: [DNS.Outcome.nxdomain, .noData, .failed(.timeout), .failed(.servfail(extendedError: nil))])
    func dropsTheDefaultsWhereTheGoodOneIsNotKnown(outcome: DNS.Outcome) async throws {
        let check = try await Self.check([], good: outcome)
        #expect(check.canaries.isEmpty)
        #expect(check.dropped.map(\.canary.domain) == ["gmail.com"])
        let notice = try #require(CanaryTeller.notice(check.dropped, isNone: true, try Self.servers()))
        #expect(notice.hasPrefix("no canaries are asked: _mta-sts.gmail.com was answered with "))
        #expect(notice.contains(" by 192.0.2.53:53, where there is an MTA-STS record; "))
        #expect(notice.hasSuffix("\n") && notice.filter(\.isNewline).count == 1)
    }

    @Test func dropsTheBadDefaultAloneWhereResolversMakeNamesUp() async throws {
        let check = try await Self.check([], good: Self.record, bad: .records([.address(.v4(1))]))
        #expect(check.canaries.map(\.domain) == ["gmail.com"])
        let notice = CanaryTeller.notice(check.dropped, isNone: false, try Self.servers())
        #expect(notice?.hasPrefix("the canary *.invalid is not asked: *.invalid was answered with an address") == true)
    }

    @Test(arguments: [
        (
            ["--canary-good", "a.example"], DNS.Outcome.nxdomain, DNS.Outcome.nxdomain,
            "_mta-sts.a.example was answered with NXDOMAIN"
        ),
        (["--canary-bad", "b.example"], record, .noData, "*.b.example was answered with a name that exists"),
        (["--canary-good", "a.example"], .failed(.timeout), .nxdomain, "_mta-sts.a.example was answered with nothing"),
    ])
    func refusesToScanWhereANamedOneFails(
        arguments: [String], good: DNS.Outcome, bad: DNS.Outcome, message: String
    ) async throws {
        let failure = await #expect(throws: Failure.self) {
            try await Self.check(arguments, good: good, bad: bad)
        }
        #expect(failure?.code == .io)
        #expect(failure?.message.contains(message) == true)
        #expect(failure?.message.contains("192.0.2.53:53") == true)
    }

    @Test func keepsANamedOneWhereADefaultIsNotKnown() async throws {
        let check = try await Self.check(["--canary-bad", "b.example"], good: .nxdomain)
        #expect(check.canaries.map(\.domain) == ["b.example"])
        #expect(check.runOptions.map(\.name) == ["canary-good", "canary-bad"])
        #expect(check.runOptions.map(\.value) == ["none", "b.example"])
        #expect(check.runOptions.allSatisfy { !$0.changesMeaning })
    }

    @Test(
        arguments: [
            ([], "gmail.com", "run 3 was begun with it"), ([], "gmail.com other.example", "run 3 was begun with it"),
            ([], "other.example", "give --canary-good other.example again, or --canary-good none"),
            (["--canary-bad", "b.example"], "other.example", "begun with the canary _mta-sts.other.example"),
            ([], "none", nil), (["--canary-good", "none"], "gmail.com", nil),
            (["--canary-good", "none"], "o.example", nil),
        ] as [([String], String, String?)])
    func continuesNoRunWithoutTheCanaryItWasBegunWith(
        arguments: [String], value: String, message: String?
    ) async throws {
        let check = try await Self.check(arguments, good: .nxdomain)
        let options = [RunOption(name: "canary-good", value: value, changesMeaning: false)]
        if let message {
            let failure = #expect(throws: Failure.self) {
                try check.requireThose(of: 3, begunWith: options, try Self.servers())
            }
            #expect(failure?.message.contains(message) == true)
        } else {
            try check.requireThose(of: 3, begunWith: options, try Self.servers())
        }
    }

    @Test func continuesARunWithAnotherCanaryOfTheKind() async throws {
        let check = try await Self.check([], good: Self.record)
        let options = ["canary-good", "canary-bad"].map {
            RunOption(name: $0, value: "other.example", changesMeaning: false)
        }
        try check.requireThose(of: 3, begunWith: options, try Self.servers())
    }
}
