import Report
import Survey
import Testing

@Suite("Published figures")
struct PublishedFigureTests {
    /// Shares as their sources print them, rounded; those of the program follow from the counts.
    @Test(
        arguments: [
            ("record.com", 0.07, 0.005), ("record.net", 0.099, 0.0005), ("record.org", 0.13, 0.005),
            ("record.se", 0.08, 0.005),
            ("misconfigured", 29.6, 0.05), ("record_errors", 0.5, 0.05), ("record_errors.id_missing", 19.6, 0.05),
            ("record_errors.id_invalid", 61, 0.5), ("record_errors.version", 15.7, 0.05),
            ("delivery_failure", 3.2, 0.05),
            ("policy_server.third_party", 4.9, 0.05), ("policy_server.self_managed", 37.8, 0.05),
            ("policy-tcp.self_managed", 0.7, 0.1), ("policy-tcp.third_party", 0.1, 0.05),
            ("policy-tls.self_managed", 35, 0.05),
            ("policy-tls.third_party", 3.9, 0.05), ("tls.name_mismatch.self_managed", 94.5, 0.05),
            ("policy-http.self_managed", 1.5, 0.05), ("policy-http.third_party", 0.8, 0.05), ("http.404", 65.3, 0.1),
            ("syntax.mx", 64, 0.5), ("mx_certificates", 1.9, 0.05), ("mismatch.split", 3.4, 0.05),
            ("tls_rpt.com", 0.07, 0.005),
            ("tls_rpt.org", 0.12, 0.005), ("tls.no_certificate.third_party", 41.6, 0.05),
            ("mismatch.label", 81.8, 0.05), ("mismatch.stale", 63, 0.5),
        ]
    )
    func haveTheSharesOfTheirCounts(key: String, printed: Double, rounding: Double) throws {
        let figure = try #require(PublishedFigure.all.first { $0.key == key })
        let share = try #require(figure.share)
        #expect(share.count == figure.count && share.total == figure.total)
        let percent = try #require(share.fraction) * 100
        #expect(abs(percent - printed) <= rounding + 1e-9, "\(percent)")
    }

    @Test func addUpWhereTheyArePartsOfAWhole() throws {
        let count = { (key: String) in try #require(PublishedFigure.all.first { $0.key == key }).count }
        let total = { (key: String) in try #require(PublishedFigure.all.first { $0.key == key }?.total) }
        let zones = ["record.com", "record.net", "record.org", "record.se"]
        #expect(try zones.map(count).reduce(0, +) == count("record.all"))
        #expect(try zones.map(total).reduce(0, +) == total("record.all"))
        #expect(try count("hosts.third_party") + count("hosts.self_managed") == total("hosts.third_party"))
        #expect(try total("http.404") == count("policy-http.self_managed") + count("policy-http.third_party"))
        #expect(try total("syntax.mx") == count("policy-syntax.self_managed") + count("policy-syntax.third_party"))
        #expect(try count("policy-tls.self_managed") == total("tls.name_mismatch.self_managed"))
    }

    @Test func haveKeysAndSourcesOfTheirOwn() {
        #expect(Set(PublishedFigure.all.map(\.key)).count == PublishedFigure.all.count)
        #expect(Set(PublishedSource.allCases.map(\.key)).count == PublishedSource.allCases.count)
        #expect(PublishedFigure.all.allSatisfy { PublishedSource.allCases.contains($0.source) })
        for source in PublishedSource.allCases {
            #expect(source.name.hasSuffix(PublishedSource.secondHandTag) == source.isSecondHand)
            #expect(source.isSecondHand || source.doi != nil)
        }
        // Without a whole nothing can be compared, which has to be said.
        #expect(PublishedFigure.all.allSatisfy { $0.total != nil || $0.caveat != nil })
    }
}
