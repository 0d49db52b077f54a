import Survey
import Testing

struct VerdictTests {
    private static let record = "v=STSv1; id=20260101 "

    @Test func tellsHowManySendersAcceptWhatTheLetterRejects() throws {
        #expect(judge(try evidence { $0.record = texts(Self.record) }).deployed == 7)
    }

    /// What could not be told may be what no sender overlooks.
    @Test func countsNoSendersWhereTheRestCouldNotBeTold() throws {
        let hosts = judge(
            try evidence {
                $0.record = texts(Self.record)
                $0.mx = Answer(.failed(.timeout))
            })
        #expect(hosts.outcome == .broken)
        #expect(hosts.deployed == nil)
        let addresses = judge(
            try evidence {
                $0.record = texts(Self.record)
                $0.policyHost = AddressAnswers(ipv4: Answer(.failed(.timeout)), ipv6: Answer(.failed(.timeout)))
                $0.fetch = nil
            })
        #expect(addresses.outcome == .broken)
        #expect(addresses.deployed == nil)
    }
}
