/// The stable codes of findings: scripts and databases hold them, so a code is never renamed or reused, only added.
public enum Code: String, Hashable, Sendable, CaseIterable {
    case dnsNXDOMAIN = "dns.nxdomain"

    case mxNull = "mx.null"
    case mxNone = "mx.none"
    case mxImplicit = "mx.implicit"
    case mxIPLiteral = "mx.ip_literal"
    case mxDNSTimeout = "mx.dns_timeout"
    case mxDNSServfail = "mx.dns_servfail"
    case mxDNSRefused = "mx.dns_refused"

    case recordAbsent = "rec.absent"
    case recordForeignTXT = "rec.foreign_txt"
    case recordForeignCNAME = "rec.foreign_cname"
    case recordWrongLocation = "rec.wrong_location"
    case recordMultiple = "rec.multiple"
    case recordBadVersion = "rec.bad_version"
    case recordIDMissing = "rec.id_missing"
    case recordIDInvalid = "rec.id_invalid"
    case recordExtensionInvalid = "rec.ext_invalid"
    case recordPolicyInTXT = "rec.policy_in_txt"
    case recordSyntax = "rec.syntax"
    case recordNonASCII = "rec.non_ascii"
    case recordSpaceBeforeSemicolon = "rec.wsp_before_semicolon"
    case recordDuplicateField = "rec.dup_field"
    case recordDanglingCNAME = "rec.dangling_cname"
    case recordCNAMELoop = "rec.cname_loop"
    case recordDNSTimeout = "rec.dns_timeout"
    case recordDNSServfail = "rec.dns_servfail"
    case recordDNSRefused = "rec.dns_refused"
    case recordDNSSECBogus = "rec.dnssec_bogus"
    case recordAnswerTooLarge = "rec.answer_too_large"

    case hostNXDOMAIN = "phost.nxdomain"
    case hostNoData = "phost.nodata"
    case hostDanglingCNAME = "phost.dangling_cname"
    case hostCNAMELoop = "phost.cname_loop"
    case hostDNSTimeout = "phost.dns_timeout"
    case hostDNSServfail = "phost.dns_servfail"
    case hostDNSRefused = "phost.dns_refused"
    case hostPrivateAddress = "phost.private_address"

    case tcpRefused = "ptcp.refused"
    case tcpTimeout = "ptcp.timeout"
    case tcpUnreachable = "ptcp.unreachable"
    case tcpReset = "ptcp.reset"
    case tcpIPv6Broken = "ptcp.v6_broken"

    case tlsNameMismatch = "ptls.name_mismatch"
    case tlsProviderCertificate = "ptls.provider_cert"
    case tlsCommonNameOnly = "ptls.cn_only"
    case tlsExpired = "ptls.expired"
    case tlsNotYetValid = "ptls.not_yet_valid"
    case tlsSelfSigned = "ptls.self_signed"
    case tlsUntrusted = "ptls.untrusted"
    case tlsIncompleteChain = "ptls.incomplete_chain"
    case tlsNoCertificateAlert = "ptls.no_cert_alert"
    case tlsOldProtocol = "ptls.old_protocol"
    case tlsHandshake = "ptls.handshake"
    case tlsNotTLS = "ptls.not_tls"

    case httpRedirect = "phttp.redirect"
    case httpStatus404 = "phttp.status_404"
    case httpStatus4xx = "phttp.status_4xx"
    case httpStatus5xx = "phttp.status_5xx"
    case httpStatusOther = "phttp.status_other"
    case httpTimeout = "phttp.timeout"
    case httpTruncated = "phttp.truncated"
    case httpTooLarge = "phttp.too_large"
    case httpEncoding = "phttp.encoding"
    case httpContentType = "phttp.content_type"
    case httpSlow = "phttp.slow"

    case policyEmpty = "pol.empty"
    case policyHTML = "pol.html"
    case policyVersionMissing = "pol.version_missing"
    case policyVersionInvalid = "pol.version_invalid"
    case policyModeMissing = "pol.mode_missing"
    case policyModeInvalid = "pol.mode_invalid"
    case policyMaxAgeMissing = "pol.max_age_missing"
    case policyMaxAgeInvalid = "pol.max_age_invalid"
    case policyMaxAgeTooBig = "pol.max_age_too_big"
    case policyMXMissing = "pol.mx_missing"
    case policyMXInvalid = "pol.mx_invalid"
    case policyMXInvalidPartial = "pol.mx_invalid_partial"
    case policyMXIPLiteral = "pol.mx_ip_literal"
    case policyKeyTypo = "pol.key_typo"
    case policySyntax = "pol.syntax"
    case policyExtensionInvalid = "pol.ext_invalid"
    case policyDuplicateKey = "pol.dup_key"

    case matchNone = "mxmatch.none"
    case matchSome = "mxmatch.some"

    case reportAbsent = "rpt.absent"
    case reportMultiple = "rpt.multiple"
    case reportSyntax = "rpt.syntax"
    case reportRUAMissing = "rpt.rua_missing"
    case reportURIInvalid = "rpt.uri_invalid"
    case reportSchemeUnsupported = "rpt.scheme_unsupported"
    case reportWrongLocation = "rpt.wrong_location"
    case reportWithoutSTS = "rpt.without_sts"
    case reportDNSTimeout = "rpt.dns_timeout"
    case reportDNSServfail = "rpt.dns_servfail"
    case reportDNSRefused = "rpt.dns_refused"

    case riskDeliveryAll = "risk.delivery_all"
    case riskDeliverySome = "risk.delivery_some"

    case hygieneMaxAgeShort = "hyg.max_age_short"
    case hygienePrematureEnforce = "hyg.premature_enforce"
    case hygieneMXWildcardBroad = "hyg.mx_wildcard_broad"
    case hygieneMXPatternUnused = "hyg.mx_pattern_unused"
    case hygieneBotBlockSuspected = "hyg.bot_block_suspected"
    case hygieneCertificateExpiresSoon = "hyg.cert_expires_soon"

    /// The stage that the code belongs to.
    public var stage: Stage {
        guard let stage = Self.stages[self] else { preconditionFailure("\(rawValue) has no stage") }
        return stage
    }

    /// Read once from the codes' prefixes: tallies ask for stages many times a domain.
    private static let stages: [Code: Stage] = Code.allCases.reduce(into: [:]) { stages, code in
        stages[code] = Stage(rawValue: String(code.rawValue.prefix { $0 != "." }))
    }
}
