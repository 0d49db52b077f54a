/// The words of the taxonomy, written out by hand: a typing error in the catalogue must not become a code.
enum Taxonomy {
    static let outcomes: Set = ["not_configured", "none", "testing", "enforce", "broken", "inconclusive"]

    static let categories: Set = [
        "record", "policy-dns", "policy-tcp", "policy-tls", "policy-http", "policy-syntax", "mx-mismatch",
    ]

    /// Codes that DNS and HTTPS can show in one run; each must have a domain.
    static let playable: Set = [
        "dns.nxdomain", "mx.null", "mx.none", "mx.implicit", "mx.ip_literal", "mx.dns_timeout", "mx.dns_servfail",
        "rec.absent", "rec.foreign_txt", "rec.foreign_cname", "rec.wrong_location", "rec.multiple", "rec.bad_version",
        "rec.id_missing", "rec.id_invalid", "rec.ext_invalid", "rec.policy_in_txt", "rec.syntax", "rec.non_ascii",
        "rec.wsp_before_semicolon", "rec.dup_field", "rec.dangling_cname", "rec.cname_loop", "rec.dns_timeout",
        "rec.dns_servfail", "rec.dns_refused", "rec.dnssec_bogus", "rec.answer_too_large", "phost.nxdomain",
        "phost.nodata", "phost.dangling_cname", "phost.cname_loop", "phost.dns_timeout", "phost.dns_servfail",
        "phost.private_address", "ptcp.refused", "ptcp.timeout", "ptcp.unreachable", "ptcp.reset",
        "ptls.name_mismatch", "ptls.cn_only", "ptls.provider_cert", "ptls.expired", "ptls.not_yet_valid",
        "ptls.self_signed", "ptls.untrusted",
        "ptls.incomplete_chain", "ptls.no_cert_alert", "ptls.old_protocol", "ptls.handshake", "ptls.not_tls",
        "phttp.redirect", "phttp.status_404", "phttp.status_4xx", "phttp.status_5xx", "phttp.status_other",
        "phttp.timeout", "phttp.truncated", "phttp.too_large", "phttp.encoding", "phttp.content_type", "phttp.slow",
        "pol.empty", "pol.html", "pol.version_missing", "pol.version_invalid", "pol.mode_missing", "pol.mode_invalid",
        "pol.max_age_missing", "pol.max_age_invalid", "pol.max_age_too_big", "pol.mx_missing", "pol.mx_invalid",
        "pol.key_typo", "pol.syntax", "pol.ext_invalid", "pol.dup_key", "mxmatch.none", "mxmatch.some", "rpt.absent",
        "rpt.multiple", "rpt.syntax", "rpt.rua_missing", "rpt.uri_invalid", "rpt.scheme_unsupported",
        "rpt.wrong_location", "rpt.without_sts", "hyg.max_age_short", "hyg.mx_wildcard_broad",
        "hyg.mx_pattern_unused", "hyg.bot_block_suspected", "hyg.cert_expires_soon",
    ]

    /// Words that the taxonomy uses in its text, or the scenarios in a row, without a line in the table of codes.
    static let unlisted: Set = ["ptcp.v6_broken", "risk.delivery_all", "risk.delivery_some"]

    static var codes: Set<String> { playable.union(unlisted) }
}
