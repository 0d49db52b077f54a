extension PublishedFigure {
    /// What fails of domains with a record.
    static let failures: [PublishedFigure] = [
        PublishedFigure(
            "misconfigured", "misconfigured", 20_144, of: 68_030, withRecord,
            nearest: .whole("errors_by_manager", key: "broken"), caveat: letter),
        PublishedFigure(
            "policy_server", "with an error of the policy server", 17_184, of: 68_030, withRecord,
            nearest: .whole("errors_by_manager", key: "policy_server"), caveat: letter),
        PublishedFigure(
            "record_errors", "with a bad record", 331, of: 68_030, withRecord,
            nearest: .whole("errors_by_manager", key: "record"), caveat: letter),
        PublishedFigure(
            "record_errors.id_missing", "of bad records, without id", 65, of: 331, badRecords,
            nearest: .part("record_errors", part: "rec.id_missing", key: "domains")),
        PublishedFigure(
            "record_errors.id_invalid", "of bad records, with an invalid id", 203, of: 331, badRecords,
            nearest: .section("broken_codes_any", key: "rec.id_invalid"), caveat: ofBroken),
        PublishedFigure(
            "record_errors.extension", "of bad records, with a bad extension", 2, of: 331, badRecords,
            nearest: .section("broken_codes_any", key: "rec.ext_invalid"), caveat: ofBroken),
        PublishedFigure(
            "record_errors.version", "of bad records, with another version", 52, of: 331, badRecords,
            nearest: .part("record_errors", part: "rec.bad_version", key: "domains")),
        PublishedFigure(
            "delivery_failure", "of misconfigured, mail is not delivered", 640, of: 20_144, "misconfigured domains",
            nearest: .section("delivery_risk", key: "risk.delivery_all"), caveat: "here of domains that enforce"),
        PublishedFigure(
            "mx_certificates", "with invalid certificates of all MX hosts", 1_326, of: 68_030, withRecord,
            nearest: .whole("errors_by_manager", key: "mx-tls"), caveat: "there all MX hosts, here at least one"),
        PublishedFigure(
            "mismatch.split", "with MX hosts the policy does not name, two providers", 640, of: 18_922,
            "domains with policy and mail at two providers",
            nearest: .part("policy_and_mail", part: "split", key: "mismatch"), caveat: providers),
        PublishedFigure(
            "mismatch.same", "with MX hosts the policy does not name, one provider", 1, of: 7_492,
            "domains with policy and mail at one provider",
            nearest: .part("policy_and_mail", part: "same", key: "mismatch"), caveat: providers),
        PublishedFigure(
            "mismatch.enforce", "with MX hosts the policy does not name, in mode enforce", 406, of: nil, "not given",
            nearest: .whole("policy_and_mail", key: "enforce_mismatch"), caveat: notPublished),
        mismatch("typo", "a typing mistake", 63, "typo"), mismatch("3ld", "another host of the domain", 730, "3ld"),
        mismatch("other_domain", "another domain", 1_023, "other_domain"),
        PublishedFigure(
            "mismatch.label", "of these with another host of the domain, the policy host", 597, of: 730,
            "domains whose policy names another host of the domain",
            nearest: .part("mismatches", part: "mta_sts_label", key: "domains"), caveat: "here of all mismatches"),
        PublishedFigure(
            "mismatch.stale", "of these with another domain, an earlier MX host is named", 644, of: 1_023,
            "domains whose policy names another domain",
            nearest: .part("mismatches", part: "other_domain", key: "stale"),
            caveat: "there all earlier snapshots, here one earlier run"),
    ]

    private static func mismatch(_ key: String, _ label: String, _ count: Int, _ group: String) -> PublishedFigure {
        PublishedFigure(
            "mismatch.\(key)", "with MX hosts the policy does not name, \(label)", count, of: nil, "not given",
            nearest: .section("mismatch_groups", key: group), caveat: notPublished)
    }

    /// Who runs policy hosts, and what fails there.
    static let hosts: [PublishedFigure] =
        [
            PublishedFigure(
                "hosts.third_party", "policy host of a third party", 28_591, of: 53_935, classified,
                nearest: .section("policy_managers", key: "third_party"), caveat: unclassified),
            PublishedFigure(
                "hosts.self_managed", "policy host self-managed", 25_344, of: 53_935, classified,
                nearest: .section("policy_managers", key: "self_managed"), caveat: unclassified),
        ]

    /// What fails, by who runs the policy host.
    static let managers: [PublishedFigure] = [
        managed("policy_server", "any error of the policy server", ownCount: 9_588, thirdCount: 1_393),
        managed("policy-dns", "DNS of the policy host", ownCount: 42, thirdCount: 0),
        managed("policy-tcp", "TCP of the policy host", ownCount: 193, thirdCount: 34),
        managed("policy-tls", "TLS of the policy host", ownCount: 8_871, thirdCount: 1_113),
        managed("policy-http", "HTTP of the policy host", ownCount: 377, thirdCount: 215),
        managed("policy-syntax", "syntax of the policy", ownCount: 55, thirdCount: 81),
    ].flatMap(\.self)

    /// What fails, by kind.
    static let kinds: [PublishedFigure] = [
        PublishedFigure(
            "tls.name_mismatch.self_managed", "of TLS failures, the name does not match, self-managed", 8_385,
            of: 8_871,
            "self-managed domains failing in TLS",
            nearest: .part("tls_failures", part: "ptls.name_mismatch", key: "self_managed"),
            caveat: "one registrar stood behind 7,237 of the 8,385"),
        PublishedFigure(
            "tls.no_certificate.third_party", "of TLS failures, no certificate, third-party", 463, of: 1_113,
            "third-party domains failing in TLS",
            nearest: .part("tls_failures", part: "ptls.no_cert_alert", key: "third_party"),
            caveat: "one provider stood behind 354 of the 463; the source prints a share of another whole"),
        PublishedFigure(
            "http.404", "of HTTP failures, 404", 387, of: 592,
            "self-managed and third-party domains failing in HTTP",
            nearest: .part("http_failures", part: "phttp.status_404", key: "domains"), caveat: unclassified),
        PublishedFigure(
            "syntax.mx", "of bad policies, a bad mx pattern", 87, of: 136,
            "self-managed and third-party domains with a bad policy",
            nearest: .section("broken_codes_any", key: "pol.mx_invalid"), caveat: ofBroken),
    ]

    private static func managed(
        _ key: String, _ label: String, ownCount: Int, thirdCount: Int
    ) -> [PublishedFigure] {
        let table = key == "policy_server" ? "errors_by_manager" : "stages_by_manager"
        return [
            PublishedFigure(
                "\(key).self_managed", "\(label), self-managed", ownCount, of: 25_344,
                "domains with a self-managed policy host",
                nearest: .part(table, part: "self_managed", key: key), caveat: unknownHosts),
            PublishedFigure(
                "\(key).third_party", "\(label), third-party", thirdCount, of: 28_591,
                "domains with a third party's policy host",
                nearest: .part(table, part: "third_party", key: key), caveat: unknownHosts),
        ]
    }

    private static let withRecord = "domains with a record"
    private static let badRecords = "domains with a bad record"
    private static let classified = "domains with a classified policy host"
    private static let letter = "there by the checks of the study, here by the letter of the RFC"
    private static let ofBroken = "here of all broken domains"
    private static let notPublished = "the whole was not published"
    private static let providers = "there both providers are told by other means"
    private static let unknownHosts =
        "here hosts that DNS does not tell are in neither class, there they were known from before"
    private static let unclassified = "here hosts that are neither are in the whole too"
}
