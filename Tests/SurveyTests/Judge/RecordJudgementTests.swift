import MTASTS
import Survey
import Testing

struct RecordJudgementTests {
    @Test(arguments: [
        (Answer<[UInt8]>(.noData), Short("not_configured", nil, "rec.absent")),
        (Answer(.nxdomain), Short("not_configured", nil, "rec.absent")),
        (texts("v=spf1 -all"), Short("not_configured", nil, "rec.foreign_txt")),
        (texts("v=STSv1; id=a;", "v=STSv1; id=b;"), Short("broken", "record", "rec.multiple")),
        (texts("v=STSv1; id=a_b;"), Short("broken", "record", "rec.id_invalid")),
        (texts("v=STSv1;"), Short("broken", "record", "rec.id_missing")),
        (texts("v=stsv1; id=a;"), Short("broken", "record", "rec.bad_version")),
        (texts("v=STSv1 ; id=a", "other"), Short("broken", "record", "rec.syntax")),
        (texts("other", "v=STSv1; id=a;"), Short("enforce")),
        (texts("v=STSv1 ; id=a"), Short("enforce")),
        (Answer(.failed(.timeout)), Short("inconclusive", nil, "rec.dns_timeout")),
        (Answer(.failed(.servfail(extendedError: nil))), Short("inconclusive", nil, "rec.dns_servfail")),
        (Answer(.failed(.servfail(extendedError: 6))), Short("inconclusive", nil, "rec.dnssec_bogus")),
        (Answer(.failed(.bogus)), Short("inconclusive", nil, "rec.dnssec_bogus")),
        (Answer(.failed(.refused)), Short("inconclusive", nil, "rec.dns_refused")),
        (Answer(.failed(.tooLarge)), Short("inconclusive", nil, "rec.answer_too_large")),
        (Answer(.failed(.other("lame server"))), Short("inconclusive", nil, "rec.dns_servfail")),
        (Answer(.failed(.cnameLoop)), Short("broken", "record", "rec.cname_loop")),
    ])
    func judgesWhatStandsAtTheRecord(record: Answer<[UInt8]>, expected: Short) throws {
        let verdict = judge(
            try evidence {
                $0.record = record
                let isFetched = STSRecord.discover(record.records).isWorthFetching
                if !isFetched {
                    $0.policyHost = nil
                    $0.fetch = nil
                }
            })
        #expect(Short(verdict) == expected)
    }

    @Test(arguments: [
        ("wildcard.example.net", "not_configured", "rec.foreign_cname"),
        ("gone._mta-sts.example.net", "broken", "rec.dangling_cname"),
        ("example-com.mta-sts.example.net", "broken", "rec.dangling_cname"),
        ("a-com.mta-sts.dmarcinput.com", "broken", "rec.dangling_cname"),
        ("x.dmarcinput.com", "broken", "rec.dangling_cname"),
        ("x.notdmarcinput.com", "not_configured", "rec.foreign_cname"),
    ])
    func tellsDelegationsFromWildcards(target: String, outcome: String, code: String) throws {
        for content in [Answer<[UInt8]>.Content.noData, .nxdomain] {
            let verdict = judge(
                try evidence {
                    $0.record = Answer(content, chain: [target])
                    $0.policyHost = nil
                    $0.fetch = nil
                })
            #expect(Short(verdict) == Short(outcome, outcome == "broken" ? "record" : nil, code))
        }
    }

    @Test func takesTheLabelThatADNAMEKeepsForNobodysDoing() throws {
        let verdict = judge(
            try evidence {
                let facts = AnswerFacts(notes: .throughDNAME)
                $0.record = Answer(.nxdomain, chain: ["_mta-sts.new.example"], facts: facts)
                $0.policyHost = nil
                $0.fetch = nil
            })
        #expect(Short(verdict) == Short("not_configured", nil, "rec.foreign_cname"))
    }

    @Test func findsRecordsPublishedAtTheDomainItself() throws {
        let verdict = judge(
            try evidence {
                $0.record = Answer(.nxdomain)
                $0.apex = texts("v=spf1 -all", "v=STSv1; id=1;")
                $0.policyHost = nil
                $0.fetch = nil
            })
        #expect(Short(verdict) == Short("not_configured", nil, "rec.wrong_location"))
    }

    @Test func keepsAPolicyFetchedForDiagnosisOutOfTheOutcome() throws {
        let verdict = judge(
            try evidence {
                $0.record = texts("v=STSv1; id=a_b;")
                $0.fetch = failed(.certificate, faults: [.expired])
            })
        #expect(Short(verdict) == Short("broken", "record", "rec.id_invalid"))
        #expect(verdict.failingCategories == [.record, .policyTLS])
    }
}
