import MTASTS
import Survey
import Testing

/// What is told of a domain: headline, effect on mail, gates.
struct ExplanationTests {
    /// A state of a domain, and what is to be told of it.
    struct State: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let effect: MailEffect
        let headline: String
        let marks: [Gate.Mark]
        let evidence: Evidence

        init(
            _ description: String, _ effect: MailEffect, _ headline: String, _ marks: [Gate.Mark],
            _ change: (inout Evidence) -> Void = { _ in }
        ) throws {
            testDescription = description
            self.effect = effect
            self.headline = headline
            self.marks = marks
            evidence = try SurveyTests.evidence(change)
        }
    }

    static let allInOrder: [Gate.Mark] = [.ok, .ok, .ok, .ok, .ok, .ok, .ok, .notProbed, .ok]
    static let onlyRecord: [Gate.Mark] = [
        .ok, .notReached, .notReached, .notReached, .notReached, .notReached, .notReached, .notProbed, .ok,
    ]

    static func marks(_ changes: [Int: Gate.Mark], of marks: [Gate.Mark] = allInOrder) -> [Gate.Mark] {
        marks.enumerated().map { changes[$0.offset] ?? $0.element }
    }

    static func states() throws -> [State] {
        try [
            State("enforce", .protected, "MTA-STS works, in mode enforce.", allInOrder),
            State("testing", .noEffect, "MTA-STS works, in mode testing.", allInOrder) {
                $0.fetch = fetched(policy("testing", "mx1.example.com"))
            },
            State("none", .unprotected, "MTA-STS is on its way out: mode none.", marks([6: .notNeeded])) {
                $0.fetch = fetched(policy("none", "mx1.example.com"))
            },
            State(
                "another media type", .protected, "MTA-STS works, in mode enforce, with one warning.",
                marks([4: .warning])
            ) { $0.fetch = fetched(policy("enforce", "mx1.example.com")) { $0.contentType = "text/html" } },
            State(
                "enforce, no host matches", .atRisk, "MTA-STS is broken: MX Host Mismatch: all hosts (mxmatch.none).",
                marks([5: .warning, 6: .failed])
            ) { $0.mx = exchanges("mail.example.net") },
            State(
                "enforce, some hosts match", .atRisk, "MTA-STS is broken: MX Host Mismatch: some hosts (mxmatch.some).",
                marks([5: .warning, 6: .failed])
            ) { $0.mx = exchanges("mx1.example.com", "mail.example.net") },
            State(
                "testing, no host matches", .noEffect, "MTA-STS is broken: MX Host Mismatch: all hosts (mxmatch.none).",
                marks([6: .failed])
            ) {
                $0.mx = exchanges("mail.example.net")
                $0.fetch = fetched(policy("testing", "mx1.example.com"))
            },
            State(
                "no record", .unprotected, "MTA-STS is not set up: No MTA-STS DNS record (rec.absent).",
                marks([0: .absent], of: onlyRecord)
            ) {
                $0.record = Answer(.nxdomain)
                ($0.policyHost, $0.fetch) = (nil, nil)
            },
            State(
                "record broken", .unprotected, "MTA-STS is broken: Missing id (rec.id_missing).",
                marks([0: .failed, 5: .warning].filter { $0.key == 0 })
            ) { $0.record = texts("v=STSv1;") },
            State(
                "record could not be told", .unknown,
                "It could not be told: No answer for the record (rec.dns_timeout).",
                marks([0: .unknown], of: onlyRecord)
            ) {
                $0.record = Answer(.failed(.timeout))
                ($0.policyHost, $0.fetch) = (nil, nil)
            },
            State(
                "null MX", .noEffect, "MTA-STS works, in mode enforce.", marks([6: .absent])
            ) { $0.mx = exchanges("") },
            State(
                "connection refused", .unknown,
                "It could not be told: Policy file unreachable: connection refused (ptcp.refused).",
                marks([1: .ok, 2: .unknown], of: onlyRecord)
            ) { $0.fetch = failed(.connectionRefused) },
            State(
                "certificate", .unprotected, "MTA-STS is broken: Cert SAN mismatch (ptls.name_mismatch).",
                marks([1: .ok, 2: .ok, 3: .failed], of: onlyRecord)
            ) { $0.fetch = failed(.certificate, faults: [.nameMismatch], names: ["example.net"]) },
            State(
                "404", .unprotected, "MTA-STS is broken: Missing policy file (phttp.status_404).",
                marks([1: .ok, 2: .ok, 3: .ok, 4: .failed], of: onlyRecord)
            ) { $0.fetch = fetched("", status: 404) },
            State(
                "policy", .unprotected, "MTA-STS is broken: Policy syntax error: empty file (pol.empty).",
                marks([5: .failed, 6: .notReached])
            ) { $0.fetch = fetched("") },
        ]
    }

    @Test(arguments: try states())
    func isTold(state: State) {
        let found = Explanation(state.evidence, judge(state.evidence), .sample())
        #expect(found.headline == state.headline)
        #expect(found.effect == state.effect)
        #expect(found.gates.map(\.kind) == Gate.Kind.allCases)
        #expect(found.gates.map(\.mark) == state.marks)
    }

    @Test func tellsEveryFindingOnceInItsGate() throws {
        for state in try Self.states() {
            let verdict = judge(state.evidence)
            let told = Explanation(state.evidence, verdict, .sample()).findings
            #expect(told.count == verdict.findings.count)
            #expect(Set(told) == Set(verdict.findings))
        }
    }

    @Test func givesEveryCodeAGate() {
        let gates = Set(Code.allCases.map(\.gate))
        #expect(gates == Set(Gate.Kind.allCases).subtracting([.mxTLS]))
    }

    @Test func showsWhatWasSeen() throws {
        let found = try explanation {
            $0.record = Answer(.records([Array("v=STSv1; id=1;".utf8), [0xFF]]), chain: ["_mta-sts.other.example"])
            $0.tlsRPT = texts("v=TLSRPTv1; rua=mailto:jane@example.net")
            $0.mx = exchanges("mx1.example.com", "mail.exmaple.com")
        }
        let record = try #require(found.gate(.record)).evidence
        #expect(record.map(\.label) == ["question", "CNAME", "TXT", "TXT"])
        #expect(record[3].bytes == [0xFF])
        let hosts = try #require(found.gate(.mxMatch)).evidence
        #expect(
            hosts.map(\.value) == [
                "10 mx1.example.com: matched by mx1.example.com",
                "20 mail.exmaple.com: matched by no pattern; closest is mx1.example.com: a host of another domain",
            ])
        #expect(try #require(found.gate(.tlsRPT)).evidence[1].value == "v=TLSRPTv1; rua=mailto:***@example.net")
        #expect(found.hosts.map(\.isMatched) == [true, false])
        let policy = try #require(found.gate(.policy)).evidence
        #expect(policy.map(\.label) == ["policy"])
        #expect(policy.first?.value == SurveyTests.policy("enforce", "mx1.example.com"))
    }

    @Test func showsContactsWhenAskedTo() throws {
        let found = try explanation(.sample(showsContacts: true)) {
            $0.tlsRPT = texts("v=TLSRPTv1; rua=mailto:jane@example.net")
        }
        #expect(try #require(found.gate(.tlsRPT)).evidence[1].value == "v=TLSRPTv1; rua=mailto:jane@example.net")
    }

    @Test func showsWhatEachAddressDid() throws {
        let found = try explanation {
            var fetch = failed(.timeout)
            fetch.attempts = [
                AddressAttempt(address: .v6(1), failure: .connectTimeout),
                AddressAttempt(address: .v4(0x0102_0304), failure: .timeout),
            ]
            fetch.refused = [.v4(0x7F00_0001)]
            $0.fetch = fetch
        }
        #expect(
            found.gate(.tcp)?.evidence.map(\.value) == [
                "::1, no answer to the connection in time", "1.2.3.4, connected", "127.0.0.1, not public, left alone",
            ])
        #expect(found.gate(.http)?.evidence.map(\.value).contains("the response did not end in time") == true)
    }

    @Test(arguments: [
        ("\n", "By the letter only: 8 of 11 sender implementations that were tried overlook it."),
        ("\n# comment\n", "By the letter only: each of the mistakes alone is overlooked by at least"),

    ])
    func tellsHowManySendersOverlookIt(_ mistake: String, _ sentence: String) throws {
        let found = try explanation {
            $0.fetch = fetched("version: STSv1\nmode: enforce\n\(mistake)mx: mx1.example.com\nmax_age: 2419200\n")
        }
        #expect(found.outcome == .broken)
        #expect(found.effectSentences.contains { $0.hasPrefix(sentence) })
    }

    @Test(arguments: [
        ("enforce", "other.example.net", true), ("testing", "other.example.net", false),
        ("enforce", "mx1.example.com", false),
    ])
    func tellsThatMailWaitsWhereWhatSendersOverlookNamesNoHost(mode: String, pattern: String, waits: Bool) throws {
        let found = try explanation {
            $0.mx = exchanges("mx1.example.com")
            $0.fetch = fetched("version: STSv1\nmode: \(mode)\n\nmx: \(pattern)\nmax_age: 2419200\n")
        }
        let begins = { (text: String) in found.effectSentences.contains { $0.hasPrefix(text) } }
        #expect(begins("Senders that overlook what the letter rejects") == waits)
        #expect(begins("By the letter only") == (pattern == "mx1.example.com"))
    }

    @Test func leavesReportingOutOfWhatSendersOverlook() throws {
        let found = try explanation {
            $0.fetch = fetched("version: STSv1\nmode: enforce\n\nmx: mx1.example.com\nmax_age: 2419200\n")
            $0.tlsRPT = texts("v=TLSRPTv1; x=1")
        }
        let sentence = "By the letter only: 8 of 11 sender implementations that were tried overlook it."
        #expect(found.effectSentences.contains(sentence))
    }

    @Test func tellsAnEarlierHost() throws {
        let found = try explanation(.sample(earlierHosts: ["mx1.example.com"])) { $0.mx = exchanges("new.example.net") }
        #expect(found.hosts.first?.mismatch?.label == "stale")
        #expect(found.hosts.first?.words.contains("of an earlier mail host") == true)
    }
}
