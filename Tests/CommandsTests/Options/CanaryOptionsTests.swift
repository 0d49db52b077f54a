import ArgumentParser
import Scan
import Testing

@testable import Commands

struct CanaryOptionsTests {
    @Test(
        arguments: [
            ([], [], ["_mta-sts.gmail.com", "*.invalid"]),
            (["--canary-good", "a.example"], ["_mta-sts.a.example"], ["*.invalid"]),
            (["--canary-good", "_mta-sts.A.example."], ["_mta-sts.a.example"], ["*.invalid"]),
            (["--canary-bad=test", "--canary-bad", "x.example"], ["*.test", "*.x.example"], ["_mta-sts.gmail.com"]),
            (["--canary-good", "bücher.example", "--canary-bad", "none"], ["_mta-sts.xn--bcher-kva.example"], []),
            (["--canary-good", "none", "--canary-bad", "none"], [], []),
        ] as [([String], [String], [String])])
    func readsWhichCanariesAreAsked(arguments: [String], named: [String], defaults: [String]) throws {
        let command = try #require(try SurveyCommand.parseAsRoot(["scan", "l"] + arguments) as? ScanCommand)
        #expect(command.canaries.named.map(\.name) == named)
        #expect(command.canaries.defaults.map(\.name) == defaults)
    }

    @Test(arguments: [
        ["--canary-good", "none", "--canary-good", "a.example"], ["--canary-bad", "a b"], ["--canary-good", ""],
        ["--canary-good", "a..example"], ["--canary-interval", "0"],
    ])
    func refusesWhatIsNoCanary(arguments: [String]) {
        #expect(throws: (any Error).self) { try SurveyCommand.parseAsRoot(["scan", "l"] + arguments) }
    }
}
