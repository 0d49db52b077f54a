extension Catalogue {
    /// What TXT at `_mta-sts` answers (rows D01 to D07, D11 to D15).
    static let dns: [Scenario] = [
        Scenario("D01", "no such name", "d01.test", .notConfigured()) { $0.record = .absent },
        Scenario("D02", "the name exists without TXT", "d02.test", .notConfigured()) { $0.record = .empty },
        Scenario("D03", "SERVFAIL", "d03-servfail.test", .inconclusive("rec.dns_servfail")) {
            $0.fail(.refuse(2), at: "_mta-sts")
        },
        Scenario("D03", "no answer", "d03-timeout.test", .inconclusive("rec.dns_timeout")) {
            $0.fail(.drop, at: "_mta-sts")
        },
        Scenario("D03", "REFUSED", "d03-refused.test", .inconclusive("rec.dns_refused")) {
            $0.fail(.refuse(5), at: "_mta-sts")
        },
        Scenario("D04", "one unrelated text beside a valid record", "d04.test", .enforce.also("rec.foreign_txt")) {
            $0.record = .texts(["verification=4711", goodRecord])
        },
        Scenario("D05", "two records", "d05.test", .broken("record", "rec.multiple")) {
            $0.record = .texts([goodRecord, "v=STSv1; id=20250101000000Z"])
        },
        Scenario("D06", "nothing but SPF", "d06.test", .notConfigured("rec.foreign_txt")) {
            $0.record = .texts(["v=spf1 -all"])
        },
        Scenario("D06", "SPF by wildcard", "d06-wildcard.test", .notConfigured("rec.foreign_txt")) {
            $0.record = .absent
            $0.records = [ZoneRecord("*.d06-wildcard.test", .text, "\"v=spf1 -all\"")]
        },
        Scenario("D07", "one record in two strings", "d07.test", .enforce) {
            $0.record = .strings(["v=STSv1; id=2016", "0831085700Z;"])
        },
        Scenario("D11", "the record stands at the domain itself", "d11.test", .notConfigured("rec.wrong_location")) {
            $0.record = .absent
            $0.apexTexts = [goodRecord]
        },
        Scenario("D12", "truncated over UDP by its size", "d12.test", .enforce.also("rec.foreign_txt")) {
            $0.record = .texts([goodRecord] + fillers(count: 8))
        },
        Scenario("D12", "truncated over UDP for no reason", "d12-small.test", .enforce) {
            $0.fail(.truncated, at: "_mta-sts")
        },
        Scenario("D13", "DNSSEC bogus", "d13.test", .inconclusive("rec.dnssec_bogus")) {
            $0.fail(.bogus, at: "_mta-sts")
        },
        Scenario("D14", "space before the semicolon beside another text", "d14.test", .broken("record", "rec.syntax")) {
            $0.record = .texts(["v=STSv1 ; id=a", "verification=4711"])
        },
        Scenario("D15", "two TLS-RPT records", "d15.test", .enforce.reporting("invalid").also("rpt.multiple")) {
            $0.reporting = .texts([goodReporting, "v=TLSRPTv1; rua=mailto:other@reports.example"])
        },
        Scenario("X01", "an answer of more than 16 KiB", "x01-huge.test", .inconclusive("rec.answer_too_large")) {
            $0.record = .texts([goodRecord] + fillers(count: 80))
        },
    ]

    /// Unrelated texts of 240 octets each.
    static func fillers(count: Int) -> [String] {
        (0..<count).map { index in "filler-\(1_000 + index)=" + String(repeating: "x", count: 228) }
    }
}
