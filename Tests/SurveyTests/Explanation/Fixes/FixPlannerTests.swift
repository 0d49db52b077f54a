import MTASTS
import Survey
import Testing

/// What is to be done, in which order, and in which words to paste.
struct FixPlannerTests {
    @Test func writesPolicyBeforeRecord() throws {
        let found = try explanation {
            $0.observedAt = 1_706_702_400
            $0.mx = exchanges("mx1.example.com", "backup.example.net")
        }
        #expect(found.fixes.map(\.step) == [.policy, .record])
        let policy = try #require(found.fix(.policy))
        #expect(policy.place == "https://mta-sts.example.com/.well-known/mta-sts.txt")
        #expect(
            policy.lines == [
                "version: STSv1", "mode: enforce", "mx: mx1.example.com", "mx: backup.example.net", "max_age: 2419200",
            ])
        let record = try #require(found.fix(.record))
        #expect(record.place == "_mta-sts.example.com")
        #expect(record.lines == ["_mta-sts.example.com. 300 IN TXT \"v=STSv1; id=20240131T120000Z;\""])
        #expect(try #require(record.note).contains("after the policy is served"))
    }

    @Test func takesAnotherIdThanThePublishedOne() throws {
        let found = try explanation {
            $0.observedAt = 1_706_702_400
            $0.record = texts("v=STSv1; id=20240131T120000Z;")
            $0.mx = exchanges("other.example.net")
        }
        #expect(try #require(found.fix(.record)?.lines.first).contains("id=20240131T120001Z;"))
    }

    @Test func mendsEachThingOnce() throws {
        let found = try explanation {
            $0.fetch = fetched("\n mode: report\nmx: jane@example.com\nmax_age: 99999999999\n")
            $0.tlsRPT = texts("v=TLSRPTv1;rua=foo:a,b")
        }
        #expect(found.fixes.map(\.step) == [.policy, .record, .reporting])
        #expect(found.fix(.policy)?.lines.dropFirst().first == "mode: testing")
    }

    @Test(arguments: [
        (false, "_smtp._tls.example.com. 300 IN TXT \"v=TLSRPTv1; rua=mailto:tls-reports@example.com\"", true),
        (true, "_smtp._tls.example.com. 300 IN TXT \"v=TLSRPTv1; rua=mailto:jane@example.net\"", false),
    ])
    func tellsAPlaceholder(_ showsContacts: Bool, _ line: String, _ isPlaceholder: Bool) throws {
        let found = try explanation(.sample(showsContacts: showsContacts)) {
            $0.tlsRPT = texts("v=TLSRPTv1;rua=mailto:jane@example.net", "v=TLSRPTv1;rua=mailto:jane@example.net")
        }
        let fix = try #require(found.fix(.reporting))
        #expect(fix.lines == [line])
        #expect((fix.note ?? "").contains("placeholder") == isPlaceholder)
    }

    @Test func pastesNothingWhereTheMailHostsAreNotKnown() throws {
        let found = try explanation {
            $0.mx = Answer(.failed(.timeout))
            $0.fetch = fetched("version: STSv1\nmode: enforce\nmax_age: 604800\n")
        }
        let policy = try #require(found.fix(.policy))
        #expect(policy.lines.isEmpty)
        #expect(try #require(policy.note).contains("not known"))
    }

    @Test func tellsHowToBegin() throws {
        let found = try explanation {
            ($0.record, $0.tlsRPT) = (Answer(.nxdomain), Answer(.nxdomain))
            ($0.policyHost, $0.fetch) = (nil, nil)
        }
        #expect(found.fixes.map(\.step) == [.policyHost, .policy, .record, .reporting])
        #expect(found.fix(.policy)?.lines.contains("mode: testing") == true)
    }

    @Test func tellsNothingToADomainWithoutMail() throws {
        let found = try explanation {
            ($0.record, $0.tlsRPT, $0.mx) = (Answer(.nxdomain), Answer(.nxdomain), Answer(.nxdomain))
            ($0.policyHost, $0.fetch) = (nil, nil)
        }
        #expect(found.fixes.isEmpty)
    }

    @Test func saysWhichHostNoPatternCanName() throws {
        let found = try explanation {
            $0.mx = exchanges("mx_1.example.com")
            $0.fetch = fetched("version: STSv1\nmode: enforce\nmx: mx1.example.com\nmax_age: 604800\n")
        }
        let policy = try #require(found.fix(.policy))
        #expect(policy.lines.isEmpty)
        #expect(policy.note == "No pattern can name mx_1.example.com: give the mail host a legal name.")
    }

    @Test func advisesNothingForADomainInOrder() throws {
        #expect(try explanation().fixes.isEmpty)
        #expect(try !explanation().needsAttention)
    }

    @Test(arguments: Code.allCases, [Severity.failure, .transient])
    func saysWhatToDoAboutEveryCode(code: Code, severity: Severity) throws {
        let verdict = Verdict(
            outcome: severity == .failure ? .broken : .inconclusive, code: code, findings: [Finding(code, severity)],
            mail: .mx, hosts: [HostMatch(preference: 10, host: "mx1.example.com", isMatched: nil)],
            tlsReporting: .valid)
        let found = Explanation(try evidence(), verdict, .sample())
        // What failures mean for mail goes away with the failures.
        let isConsequence = code.stage == .risk || code == .hygienePrematureEnforce
        #expect(found.fixes.isEmpty == (isConsequence && severity == .failure))
        #expect(
            found.fixes.allSatisfy {
                !$0.title.isEmpty && $0.place.hasSuffix("example.com")
                    || $0.place.hasPrefix("https://mta-sts.example.com/")
            })
        #expect(found.headline.contains(code.rawValue))
        #expect(found.needsAttention)
    }

    @Test func advisesAnotherLookOnlyAtWhatCouldNotBeTold() throws {
        let found = try explanation {
            $0.record = Answer(.failed(.timeout))
            $0.policyHost = nil
            $0.fetch = nil
        }
        #expect(found.fixes.map(\.step) == [.again])
        #expect(found.fixes.first?.place == "_mta-sts.example.com")
    }

    @Test func tellsWhereTheRecordIsAnAlias() throws {
        let found = try explanation {
            $0.record = Answer(.nxdomain, chain: ["example-com._mta-sts.provider.example"])
            $0.policyHost = nil
            $0.fetch = nil
        }
        #expect(try #require(found.fix(.record)?.note).contains("is a CNAME to example-com._mta-sts.provider.example"))
    }
}
