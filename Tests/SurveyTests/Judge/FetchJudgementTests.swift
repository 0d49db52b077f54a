import Survey
import Testing

struct FetchJudgementTests {
    @Test(arguments: [
        (failed(.connectionRefused), "ptcp.refused", "policy-tcp"),
        (failed(.connectTimeout), "ptcp.timeout", "policy-tcp"),
        (failed(.unreachable), "ptcp.unreachable", "policy-tcp"),
        (failed(.reset), "ptcp.reset", "policy-tcp"),
        (failed(.handshakeTimeout), "ptls.handshake", "policy-tls"),
        (failed(.closedInHandshake), "ptls.handshake", "policy-tls"),
        (failed(.timeout), "phttp.timeout", "policy-http"),
        (failed(.truncated), "phttp.truncated", "policy-http"),
        (fetched("", status: 429), "phttp.status_4xx", "policy-http"),
        (fetched("", status: 503), "phttp.status_5xx", "policy-http"),
    ])
    func confirmsInALaterPassWhatMayPass(fetch: FetchEvidence, code: String, category: String) throws {
        let first = judge(try evidence { $0.fetch = fetch })
        #expect(Short(first) == Short("inconclusive", nil, code))
        #expect(first.deservesAnotherLook)
        let later = judge(
            try evidence {
                $0.fetch = fetch
                $0.earlierFetchFailures = 1
            })
        #expect(Short(later) == Short("broken", category, code))
        #expect(!later.deservesAnotherLook)
    }

    @Test(arguments: [
        (failed(.alert(40)), "ptls.no_cert_alert"), (failed(.alert(80)), "ptls.no_cert_alert"),
        (failed(.alert(112)), "ptls.no_cert_alert"), (failed(.alert(70)), "ptls.old_protocol"),
        (failed(.alert(47)), "ptls.handshake"), (failed(.oldProtocol), "ptls.old_protocol"),
        (failed(.notTLS), "ptls.not_tls"), (failed(.handshake("x")), "ptls.handshake"),
        (failed(.certificate, faults: [.nameMismatch]), "ptls.name_mismatch"),
        (failed(.certificate, faults: [.commonNameOnly]), "ptls.cn_only"),
        (failed(.certificate, faults: [.expired]), "ptls.expired"),
        (failed(.certificate, faults: [.notYetValid]), "ptls.not_yet_valid"),
        (failed(.certificate, faults: [.selfSigned]), "ptls.self_signed"),
        (failed(.certificate, faults: [.untrusted]), "ptls.untrusted"),
        (failed(.certificate, faults: [.incompleteChain]), "ptls.incomplete_chain"),
        (failed(.certificate, faults: [.nameMismatch, .expired]), "ptls.name_mismatch"),
    ])
    func failsAtOnceWhereTLSSaysSo(fetch: FetchEvidence, code: String) throws {
        #expect(Short(judge(try evidence { $0.fetch = fetch })) == Short("broken", "policy-tls", code))
    }

    @Test func namesTheProvidersCertificate() throws {
        let verdict = judge(
            try evidence {
                $0.policyHost?.ipv4.chain = ["customers.provider.example"]
                $0.fetch = failed(.certificate, faults: [.nameMismatch], names: ["*.provider.example"])
            })
        #expect(Short(verdict) == Short("broken", "policy-tls", "ptls.provider_cert"))
    }

    @Test(arguments: ["example.com", "www.Example.com"])
    func takesNoAliasWithinTheDomainForAProvider(target: String) throws {
        let verdict = judge(
            try evidence {
                $0.policyHost?.ipv4.chain = [target]
                $0.fetch = failed(.certificate, faults: [.nameMismatch], names: ["example.com", "www.example.com"])
            })
        #expect(Short(verdict) == Short("broken", "policy-tls", "ptls.name_mismatch"))
    }

    @Test(arguments: [
        (301, "phttp.redirect"), (302, "phttp.redirect"), (307, "phttp.redirect"), (308, "phttp.redirect"),
        (404, "phttp.status_404"), (403, "phttp.status_4xx"), (410, "phttp.status_4xx"), (203, "phttp.status_other"),
        (204, "phttp.status_other"), (206, "phttp.status_other"), (304, "phttp.status_other"),
    ])
    func takesNoStatusBut200(status: Int, code: String) throws {
        let verdict = judge(try evidence { $0.fetch = fetched(policy("enforce", "mx1.example.com"), status: status) })
        #expect(Short(verdict) == Short("broken", "policy-http", code))
    }

    @Test func refusesACodingThatWasNotOffered() throws {
        let verdict = judge(
            try evidence {
                $0.fetch = fetched(policy("enforce", "mx1.example.com")) { $0.contentEncoding = "gzip" }
            })
        #expect(Short(verdict) == Short("broken", "policy-http", "phttp.encoding"))
    }

    @Test(arguments: [nil, "text/html", "text/plainer", "application/octet-stream"])
    func warnsOfOtherMediaTypes(type: String?) throws {
        let verdict = judge(
            try evidence { $0.fetch = fetched(policy("enforce", "mx1.example.com")) { $0.contentType = type } })
        #expect(verdict.outcome == .enforce)
        #expect(verdict.findings.contains { $0.code == .httpContentType && $0.severity == .warning })
    }

    @Test(arguments: ["text/plain", "Text/Plain; charset=UTF-8; x=y", " text/plain ;x"])
    func takesPlainTextInAnyForm(type: String) throws {
        let verdict = judge(
            try evidence { $0.fetch = fetched(policy("enforce", "mx1.example.com")) { $0.contentType = type } })
        #expect(!verdict.findings.contains { $0.code == .httpContentType })
    }

    @Test func leavesLocalErrorsOpenForEver() throws {
        let verdict = judge(
            try evidence {
                $0.fetch = failed(.local("no route"))
                $0.earlierFetchFailures = 5
            })
        #expect(verdict.outcome == .inconclusive)
    }

    @Test func suspectsProtectionAgainstRobots() throws {
        let verdict = judge(try evidence { $0.fetch = fetched("<title>Just a moment...</title>", status: 403) })
        #expect(Short(verdict) == Short("broken", "policy-http", "phttp.status_4xx"))
        #expect(verdict.findings.contains { $0.code == .hygieneBotBlockSuspected })
    }

    @Test func notesBrokenIPv6WhereIPv4Works() throws {
        let verdict = judge(
            try evidence {
                $0.fetch?.attempts = [
                    AddressAttempt(address: .v6(1), failure: .connectionRefused),
                    AddressAttempt(address: .v4(1), failure: nil),
                ]
            })
        #expect(verdict.outcome == .enforce)
        #expect(verdict.findings.contains { $0.code == .tcpIPv6Broken && $0.severity == .info })
    }
}
