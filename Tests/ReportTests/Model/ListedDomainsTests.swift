import MTASTS
import Report
import Survey
import Testing

@Suite("The list of domains")
struct ListedDomainsTests {
    private static func row(_ name: String, _ verdict: Verdict) -> OutcomeRow { Sample.row(name, position: 1, verdict) }

    @Test func beginsWithWhatIsMostUrgent() {
        var atRisk = Sample.verdict(3)
        atRisk.findings.append(Finding(.riskDeliveryAll, .warning))
        let rows = [
            ("unconfigured", Sample.verdict(9)), ("enforce", Sample.verdict(0)), ("testing", Sample.verdict(1)),
            ("none", Sample.verdict(2)), ("inconclusive", Sample.verdict(6)), ("http", Sample.verdict(5)),
            ("z.tls", Sample.verdict(3)), ("a.tls", Sample.verdict(3)), ("risk", atRisk),
        ]
        for order in [rows, rows.reversed()] {
            var list = ListedDomains()
            for (name, verdict) in order { list.add(Self.row(name, verdict)) }
            #expect(
                list.entries.map(\.domain) == [
                    "risk", "a.tls", "z.tls", "http", "inconclusive", "none", "testing", "enforce", "unconfigured",
                ])
        }
    }

    @Test func hidesAddressesOfPeople() {
        var verdict = Sample.verdict(3)
        verdict.code = .policyMXInvalid
        verdict.findings = [Finding(.policyMXInvalid, .failure, detail: "jane.doe@client.example")]
        #expect(DomainEntry(Self.row("a", verdict)).detail == "***@client.example")
    }

    @Test func keepsTheMostUrgentInBoundedMemory() {
        var list = ListedDomains()
        for number in 0..<30_000 { list.add(Self.row("d\(number)", Sample.verdict(number.isMultiple(of: 10) ? 3 : 0))) }
        #expect(list.count == 30_000)
        #expect(list.entries.count == ListedDomains.limit)
        #expect(list.entries.prefix(3_000).allSatisfy { $0.outcome == .broken })
        #expect(list.entries.dropFirst(3_000).map(\.domain) == list.entries.dropFirst(3_000).map(\.domain).sorted())
    }

    @Test func leavesOutManyThatAreNotConfigured() {
        for (count, listed) in [
            (ListedDomains.notConfiguredLimit, ListedDomains.notConfiguredLimit), (501, 0), (2_000, 0),
        ] {
            var list = ListedDomains()
            for number in 0..<count { list.add(Self.row("d\(number)", Sample.verdict(9))) }
            #expect(list.entries.count == listed)
            #expect(list.notConfigured == count)
        }
    }
}
