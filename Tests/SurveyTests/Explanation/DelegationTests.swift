import MTASTS
import Survey
import Testing

/// Delegations to providers who do not serve a domain (RFC 8461, 8.2).
struct DelegationTests {
    static let provider = "example-com.mta-sts.provider.example"

    static func hosted(_ fetch: FetchEvidence, at target: String = provider) throws -> Explanation {
        try explanation {
            $0.policyHost = AddressAnswers(
                ipv4: Answer(.records([.v4(0x0102_0304)]), chain: [target]), ipv6: Answer(.noData))
            $0.fetch = fetch
        }
    }

    @Test(arguments: [
        (fetched("", status: 404), Delegation.Answer.notFound),
        (failed(.certificate, faults: [.nameMismatch], names: ["*.mta-sts.provider.example"]), .ownCertificate),
        (failed(.certificate, faults: [.nameMismatch], names: ["elsewhere.example"]), .otherCertificate),
        (failed(.alert(112)), .noCertificate),
    ])
    func namesTheProvider(_ fetch: FetchEvidence, _ answer: Delegation.Answer) throws {
        let found = try Self.hosted(fetch)
        let delegation = try #require(found.delegation)
        #expect(delegation == Delegation(name: "mta-sts.example.com", provider: Self.provider, answer: answer))
        #expect(
            delegation.sentence.hasPrefix(
                "mta-sts.example.com is delegated to a provider that does not serve this domain, \(Self.provider): "))
        #expect(found.fixes.contains { $0.note?.contains(delegation.sentence) == true })
    }

    @Test func namesTheProviderOfARecord() throws {
        let found = try explanation {
            $0.record = Answer(.nxdomain, chain: ["_mta-sts.provider.example", "gone.example"])
            $0.policyHost = nil
            $0.fetch = nil
        }
        #expect(
            found.delegation
                == Delegation(name: "_mta-sts.example.com", provider: "_mta-sts.provider.example", answer: .nothing))
    }

    @Test func namesTheProviderOfAHostWithoutAddress() throws {
        let found = try explanation {
            let answer = Answer<IPAddress>(.nxdomain, chain: [Self.provider])
            $0.policyHost = AddressAnswers(ipv4: answer, ipv6: answer)
            $0.fetch = nil
        }
        #expect(found.delegation?.answer == .nothing)
    }

    @Test func knowsOwnHosts() throws {
        #expect(try Self.hosted(fetched("", status: 404), at: "www.example.com").delegation == nil)
        #expect(try Self.hosted(fetched("", status: 404), at: "Example.COM").delegation == nil)
        #expect(try Self.hosted(fetched("", status: 404), at: "notexample.com").delegation != nil)
    }

    @Test func knowsDelegationsThatWork() throws {
        #expect(try Self.hosted(fetched(policy("enforce", "mx1.example.com"))).delegation == nil)
        #expect(try Self.hosted(fetched("", status: 500)).delegation == nil)
    }
}
