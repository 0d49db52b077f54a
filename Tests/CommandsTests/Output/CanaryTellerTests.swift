import DNS
import Scan
import Testing

@testable import Commands

struct CanaryTellerTests {
    private static let finding = CanaryFinding(Canary(.good, "example.com"), "NXDOMAIN", server: 1)

    @Test(arguments: [
        (
            CanaryEvent.pause(finding, domains: 1234),
            "the scan pauses: the canary _mta-sts.example.com was answered with NXDOMAIN by [2001:db8::1]:53, where there is "
                + "an MTA-STS record; 1,234 domains looked at since all canaries were in order are examined again; it goes "
                + "on by itself once they are in order again"
        ),
        (.goOn(after: .milliseconds(61_500)), "the scan goes on after 61 s: all canaries are in order again"),
    ])
    func tellsEachEventInALine(event: CanaryEvent, line: String) throws {
        let servers = [try ServerAddress("192.0.2.53"), try ServerAddress("[2001:db8::1]")]
        #expect(CanaryTeller.line(event, servers) == line)
    }

    @Test func tellsOfOneDomain() {
        let line = CanaryTeller.line(.pause(Self.finding, domains: 1), [])
        #expect(line.contains("by a resolver, ") && line.contains("; 1 domain looked at"))
    }
}
