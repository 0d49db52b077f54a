import ArgumentParser
import Scan
import Testing

@testable import Commands

struct OptionTests {
    @Test(arguments: [("5", 5.0), ("0.5", 0.5), ("unlimited", nil)])
    func readsRates(text: String, rate: Double?) throws {
        let read = try #require(Rate(argument: text))
        #expect(read.perSecond == rate)
    }

    @Test(arguments: [
        "", "-1", "0", "1e3", "nan", "inf", "fast", "1,5", "+2", "1.2.3", "100000000000000000000", "0.0000001",
    ])
    func refusesWhatIsNoRate(text: String) {
        #expect(Rate(argument: text) == nil)
    }

    @Test(arguments: ["1/1", "1/4", "4/4"])
    func readsShards(text: String) {
        #expect(Shard(argument: text)?.description == text)
    }

    @Test(arguments: ["0/4", "5/4", "4", "a/b", "1/0", "1/2/3", "-1/4"])
    func refusesWhatIsNoShard(text: String) {
        #expect(Shard(argument: text) == nil)
    }

    @Test(arguments: ["https://example.com/scan", "abuse@example.com"])
    func takesContacts(text: String) throws {
        try Contact.validate(text)
        #expect(Contact.userAgent(text) == "mtasts-survey/\(Version.text) (+\(text))")
    }

    @Test(arguments: ["nobody", "a@b\r\nX: y", "a b@example.com", ""])
    func refusesWhatIsNoContact(text: String) {
        #expect(throws: ValidationError.self) { try Contact.validate(text) }
    }

    @Test(arguments: [
        ["scan"], ["scan", "l", "--dns-rate", "much"], ["scan", "l", "--mx-tls"], ["scan", "l", "--shard", "5/4"],
        ["scan", "l", "--limit", "0"], ["scan", "l", "--resolver", "example.com"],
        ["scan", "l", "--https-port", "70000"],
        ["scan", "l", "--allow-address", "10.0.0.1/8"], ["report", "--format", "pdf"],
        ["check"], ["check", "a.example", "b.example"], ["check", "a.example", "--https-timeout", "0"],
        ["check", "a.example", "--contact", "nobody"], ["check", "a.example", "--db", "x"],
        ["rejudge"], ["scan", "-", "-"],
    ])
    func refusesWhatDoesNotFit(arguments: [String]) {
        #expect(throws: (any Error).self) { try SurveyCommand.parseAsRoot(arguments) }
    }

    @Test(arguments: [["scan", "l", "--dns-rate=unlimited"], ["scan", "l", "--dns-rate", "unlimited"]])
    func takesValuesInBothForms(arguments: [String]) throws {
        let command = try #require(try SurveyCommand.parseAsRoot(arguments) as? ScanCommand)
        #expect(command.resolving.dnsRate.perSecond == nil)
    }

    @Test func checksPatientlyUnlessTold() throws {
        let command = try #require(try SurveyCommand.parseAsRoot(["check", "a.example"]) as? CheckCommand)
        #expect(command.domain == "a.example")
        #expect(!command.json && !command.showContacts)
        #expect(command.httpsTimeout.value == 20)
        #expect(command.retryAfter.value == 5)
        #expect(command.resolving.dnsTimeout.value == 3)
        #expect(command.lab.httpsPort == 443)
    }

    @Test func scansPolitelyUnlessTold() throws {
        let command = try #require(try SurveyCommand.parseAsRoot(["scan", "l"]) as? ScanCommand)
        #expect(command.resolving.dnsRate.perSecond == 500)
        #expect(command.concurrency == 500)
        #expect(command.resolving.dnsTimeout.value == 3)
        #expect(command.resolving.dnsAttempts == 3)
        #expect(command.fetching.limits(atMost: 4096).rate == 20)
        #expect(command.fetching.limits(atMost: 4096).concurrency == 64)
        #expect(command.fetching.limits(atMost: 4096).ratePerAddress == 2)
        #expect(command.fetching.limits(atMost: 4096).concurrencyPerAddress == 4)
        #expect(command.fetching.httpsTimeout.value == 20)
        #expect(command.fetching.retryAfter.value == 300)
        #expect(command.database == "survey.sqlite")
    }
}
