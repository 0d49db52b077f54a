extension Catalogue {
    /// CNAMEs at `_mta-sts` (rows D08 to D10).
    static let cnames: [Scenario] =
        [
            Scenario("D08", "two CNAMEs, then the record", "d08.test", .enforce) {
                $0.record = .alias(
                    ["d08-test.records.policy-hoster.example", "shared-d08.policy-hoster.example"], texts: [goodRecord])
            },
            Scenario("D09", "CNAME into nothing, with a telling label", "d09.test", dangling) {
                $0.record = .alias(["d09-test._mta-sts.left-hoster.example"], texts: [])
            },
            Scenario("D09", "CNAME to a name without TXT, with a telling label", "d09-empty.test", dangling) {
                $0.record = .aliasWithoutText(["d09-empty-test.mta-sts.left-hoster.example"])
            },
            Scenario("D09", "CNAME into nothing elsewhere", "d09-foreign.test", .notConfigured("rec.foreign_cname")) {
                $0.record = .alias(["gone.parking.example"], texts: [])
            },
            Scenario("D09", "CNAME to a name without TXT", "d09-parked.test", .notConfigured("rec.foreign_cname")) {
                $0.record = .aliasWithoutText(["www.parking-d09.example"])
            },
            Scenario("D09", "CNAME by wildcard", "d09-wildcard.test", .notConfigured("rec.foreign_cname")) {
                $0.record = .absent
                $0.records = [
                    ZoneRecord("*.d09-wildcard.test", .alias, "web.parking.example."),
                    ZoneRecord("web.parking.example", .address, "127.77.0.80"),
                ]
            },
            Scenario("D10", "CNAME loop", "d10.test", .broken("record", "rec.cname_loop")) { $0.record = .loop },
            Scenario("D10", "forty CNAMEs", "d10-long.test", .broken("record", "rec.cname_loop")) {
                $0.record = .alias((1...40).map { "hop\($0).d10-long.example" }, texts: [goodRecord])
            },
        ] + providers

    /// A customer who left each of the known policy providers (`FIGURES.md`, E1): the CNAME stayed, the target went.
    private static let providers: [Scenario] = [
        ("dmarcinput", "d09-dmarcinput-test.mta-sts.dmarcinput.com"),
        ("powerdmarc", "d09-powerdmarc-test._mta.mta-sts.tech"),
        ("easydmarc", "d09-easydmarc_test__mta_sts.easydmarc.pro"),
        ("mailhardener", "d09-mailhardener.test._mta-sts.mailhardener.com"),
        ("uriports", "d09-uriports-test._mta-sts.uriports.com"),
        ("sendmarc", "d09-sendmarc.test._mta-sts.sdmarc.net"),
        ("ondmarc", "d09-ondmarc-test._mta-sts.smart.ondmarc.com"),
        ("tutanota", "_mta-sts.tutanota.de"),
    ].map { name, target in
        Scenario("D09", "CNAME into nothing under \(name)", "d09-\(name).test", dangling) {
            $0.record = .alias([target], texts: [])
        }
    }

    private static let dangling = Expected.broken("record", "rec.dangling_cname")
}
