import Survey
import Testing

struct MailJudgementTests {
    static let address = AddressAnswers(ipv4: Answer(.records([.v4(1)])), ipv6: Answer(.noData))
    static let nothing = AddressAnswers(ipv4: Answer(.noData), ipv6: Answer(.noData))
    static let half = AddressAnswers(ipv4: Answer(.noData), ipv6: Answer(.failed(.timeout)))

    @Test(arguments: [
        (Answer(.records([MailExchange(preference: 10, host: "mx1.example.com")])), nil, Mail.mx),
        (Answer(.records([MailExchange(preference: 0, host: "")])), nil, .null),
        (Answer<MailExchange>(.noData), Self.address, .implicit),
        (Answer(.noData), Self.nothing, .none),
        (Answer(.noData), Self.half, .unknown),
        (Answer(.nxdomain), nil, .nxdomain),
        (Answer(.nxdomain, chain: ["gone.example.net"]), nil, .none),
        (Answer(.failed(.timeout)), nil, .unknown),
    ])
    func tellsHowMailIsAddressed(mx: Answer<MailExchange>, addresses: AddressAnswers?, mail: Mail) throws {
        let verdict = judge(
            try evidence {
                $0.mx = mx
                $0.implicitHost = addresses
            })
        #expect(verdict.mail == mail)
    }

    @Test func judgesTheDomainItselfWhereItIsTheMailHost() throws {
        let verdict = judge(
            try evidence {
                $0.mx = Answer(.noData)
                $0.implicitHost = Self.address
            })
        #expect(Short(verdict) == Short("broken", "mx-mismatch", "mxmatch.none"))
        #expect(verdict.hosts == [HostMatch(preference: 0, host: "example.com", isMatched: false)])
    }

    @Test(arguments: [
        (Answer<MailExchange>(.failed(.timeout)), "enforce", Short("inconclusive", nil, "mx.dns_timeout")),
        (Answer(.failed(.servfail(extendedError: nil))), "testing", Short("inconclusive", nil, "mx.dns_servfail")),
        (Answer(.failed(.timeout)), "none", Short("none")),
        (Answer(.records([MailExchange(preference: 0, host: "")])), "enforce", Short("enforce")),
        (Answer(.nxdomain), "enforce", Short("enforce")),
    ])
    func needsTheHostsOnlyWhereTheyMustMatch(mx: Answer<MailExchange>, mode: String, expected: Short) throws {
        let verdict = judge(
            try evidence {
                $0.mx = mx
                $0.fetch = fetched(policy(mode, "mx1.example.com"))
            })
        #expect(Short(verdict) == expected)
    }

    @Test func asksAgainForMailThatCouldNotBeTold() throws {
        let verdict = judge(
            try evidence {
                $0.record = Answer(.nxdomain)
                $0.mx = Answer(.failed(.timeout))
                $0.policyHost = nil
                $0.fetch = nil
            })
        #expect(Short(verdict) == Short("not_configured", nil, "rec.absent"))
        #expect(verdict.deservesAnotherLook)
    }
}
