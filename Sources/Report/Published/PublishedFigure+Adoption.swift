extension PublishedFigure {
    /// How many publish a record or TLS-RPT.
    static let adoption: [PublishedFigure] = [
        record("com", 53_800, of: 73_939_004), record("net", 6_183, of: 6_248_969), record("org", 7_355, of: 5_781_423),
        record("se", 692, of: 822_449),
        PublishedFigure(
            "record.all", "with a record, .com, .net, .org and .se", 68_030, of: 86_791_845,
            "names with MX in four zones",
            nearest: .section("funnel", key: "with_record_and_mail"), caveat: zones),
        PublishedFigure(
            "record.com.2021", "with a record, .com", 12_148, of: nil, "names with MX in the zone", date: "2021-10",
            nearest: .part("tlds", part: "com", key: "with_record_and_mail"), caveat: zones),
        PublishedFigure(
            "record.org.2021", "with a record, .org", 1_916, of: nil, "names with MX in the zone", date: "2021-10",
            nearest: .part("tlds", part: "org", key: "with_record_and_mail"), caveat: zones),
        PublishedFigure(
            "tls_rpt.com", "with TLS-RPT, .com", 52_641, of: 73_939_004, "names with MX in the zone", date: "2024-09",
            nearest: .part("tlds", part: "com", key: "tls_rpt"), caveat: zonesReporting),
        PublishedFigure(
            "tls_rpt.org", "with TLS-RPT, .org", 7_192, of: 5_781_423, "names with MX in the zone", date: "2024-09",
            nearest: .part("tlds", part: "org", key: "tls_rpt"), caveat: zonesReporting),
        PublishedFigure(
            "record.dimva2021", "with a record", 221, of: nil, "about 1.7 million domains", date: "2021",
            source: .dimva2021,
            nearest: .section("funnel", key: "with_record"), caveat: lists),
        PublishedFigure(
            "policy.usenix2023", "with a policy file", 569, of: nil,
            "about 6,900 domains with a record of a list of 10 million",
            date: "2023", source: .usenix2023, nearest: .section("funnel", key: "usable_policy"),
            caveat: "there any policy file, here a usable policy; the whole is printed rounded"),
        uriports("2024", 2_975), uriports("2025", 5_155), uriports("2026", 7_377),
    ]

    private static func record(_ zone: String, _ count: Int, of total: Int) -> PublishedFigure {
        PublishedFigure(
            "record.\(zone)", "with a record, .\(zone)", count, of: total, "names with MX in the zone",
            nearest: .part("tlds", part: zone, key: "with_record_and_mail"), caveat: zones)
    }

    private static func uriports(_ year: String, _ count: Int) -> PublishedFigure {
        PublishedFigure(
            "record.uriports\(year)", "with a record", count, of: nil, "a list of about a million domains", date: year,
            source: .uriports, nearest: .section("funnel", key: "with_record"), caveat: lists)
    }

    private static let zones =
        "there all names of a zone with MX, here domains of the list that take mail; a top list has 5 to 15 times the share of "
        + "a zone"
    private static let zonesReporting = "there all names of a zone with MX, here domains of the list with known TLS-RPT"
    private static let lists = "another list; what it holds and what it leaves out decide the share"
}
