import Survey
import Testing

struct HostJudgementTests {
    @Test(arguments: [
        (Answer<IPAddress>(.nxdomain), Answer<IPAddress>(.nxdomain), Short("broken", "policy-dns", "phost.nxdomain")),
        (Answer(.noData), Answer(.noData), Short("broken", "policy-dns", "phost.nodata")),
        (
            Answer(.nxdomain, chain: ["gone.example.net"]), Answer(.nxdomain, chain: ["gone.example.net"]),
            Short("broken", "policy-dns", "phost.dangling_cname")
        ),
        (Answer(.failed(.cnameLoop)), Answer(.noData), Short("broken", "policy-dns", "phost.cname_loop")),
        (Answer(.failed(.timeout)), Answer(.noData), Short("inconclusive", nil, "phost.dns_timeout")),
        (
            Answer(.noData), Answer(.failed(.servfail(extendedError: nil))),
            Short("inconclusive", nil, "phost.dns_servfail")
        ),
        (Answer(.failed(.refused)), Answer(.noData), Short("inconclusive", nil, "phost.dns_refused")),
        (Answer(.failed(.timeout)), Answer(.nxdomain), Short("broken", "policy-dns", "phost.nxdomain")),
    ])
    func judgesHostsWithoutAnAddress(ipv4: Answer<IPAddress>, ipv6: Answer<IPAddress>, expected: Short) throws {
        let verdict = judge(
            try evidence {
                $0.policyHost = AddressAnswers(ipv4: ipv4, ipv6: ipv6)
                $0.fetch = nil
            })
        #expect(Short(verdict) == expected)
    }

    @Test func failsWhereEveryAddressIsRefused() throws {
        let verdict = judge(try evidence { $0.fetch = FetchEvidence(refused: [.v4(0x7f00_0001)]) })
        #expect(Short(verdict) == Short("broken", "policy-dns", "phost.private_address"))
    }

    @Test(arguments: [
        (Answer(.records([IPAddress.v4(0x0a00_0001)])), Answer<IPAddress>(.failed(.servfail(extendedError: nil)))),
        (Answer(.failed(.servfail(extendedError: nil))), Answer(.records([.v6(0xfd00 << 112 | 1)]))),
    ])
    func cannotTellFromRefusedAddressesWhereTheOtherFamilyIsUnknown(
        ipv4: Answer<IPAddress>, ipv6: Answer<IPAddress>
    ) throws {
        let answers = AddressAnswers(ipv4: ipv4, ipv6: ipv6)
        let verdict = judge(
            try evidence {
                $0.policyHost = answers
                $0.fetch = FetchEvidence(refused: answers.addresses)
            })
        #expect(Short(verdict) == Short("inconclusive", nil, "phost.dns_servfail"))
        #expect(verdict.findings.contains { $0.code == .hostPrivateAddress && $0.severity == .info })
    }

    @Test func notesRefusedAddressesBesidePublicOnes() throws {
        let verdict = judge(try evidence { $0.fetch?.refused = [.v4(0x7f00_0001)] })
        #expect(verdict.outcome == .enforce)
        #expect(verdict.findings.contains { $0.code == .hostPrivateAddress && $0.severity == .info })
    }

    @Test func cannotTellWhereThePublicAddressIsBeyondReach() throws {
        let verdict = judge(
            try evidence {
                $0.policyHost = AddressAnswers(
                    ipv4: Answer(.records([.v4(0x0a00_0001)])), ipv6: Answer(.records([.v6(0x2a00 << 112 | 1)])))
                $0.fetch = FetchEvidence(
                    refused: [.v4(0x0a00_0001)], ending: .failed(.local("no route from this machine"), partial: nil))
            })
        #expect(Short(verdict) == Short("inconclusive", nil, "ptcp.unreachable"))
    }

    /// The address 1.2.3.4 failed in each; what else there is decides.
    @Test(arguments: [
        (Answer<IPAddress>(.records([.v4(0x0102_0304)])), Answer<IPAddress>(.noData), Outcome.broken),
        (Answer(.records([.v4(0x0102_0304)])), Answer(.failed(.servfail(extendedError: nil))), .inconclusive),
        (Answer(.failed(.timeout)), Answer(.records([.v6(0x2a00 << 112 | 1)])), .inconclusive),
        // This machine may have no route to it, or it is one of too many.
        (Answer(.records([.v4(0x0102_0304)])), Answer(.records([.v6(0x2a00 << 112 | 1)])), .inconclusive),
        (Answer(.records([.v4(0x0102_0304), .v4(0x0102_0305)])), Answer(.noData), .inconclusive),
        (Answer(.records([.v4(0x0102_0304), .v4(0x0a00_0001)])), Answer(.noData), .broken),
    ])
    func cannotTellFromOneAddressWhereAnotherWasNotTried(
        ipv4: Answer<IPAddress>, ipv6: Answer<IPAddress>, outcome: Outcome
    ) throws {
        for failure in [FetchFailure.connectionRefused, .connectTimeout, .unreachable, .reset] {
            let verdict = judge(
                try evidence {
                    $0.policyHost = AddressAnswers(ipv4: ipv4, ipv6: ipv6)
                    $0.fetch = failed(failure)
                    $0.fetch?.refused = [.v4(0x0a00_0001)]
                    $0.earlierFetchFailures = 2
                })
            #expect(verdict.outcome == outcome)
        }
    }
}
