extension Code {
    /// The stage that the code belongs to: what stands before the dot.
    ///
    /// Written out, because judgements and tallies ask for stages many times a domain.
    public var stage: Stage {
        switch self {
        case .recordAbsent, .recordForeignTXT, .recordForeignCNAME, .recordWrongLocation, .recordMultiple,
            .recordBadVersion, .recordIDMissing, .recordIDInvalid, .recordExtensionInvalid, .recordPolicyInTXT,
            .recordSyntax, .recordNonASCII, .recordSpaceBeforeSemicolon, .recordDuplicateField, .recordDanglingCNAME,
            .recordCNAMELoop, .recordDNSTimeout, .recordDNSServfail, .recordDNSRefused, .recordDNSSECBogus,
            .recordAnswerTooLarge:
            .rec
        case .hostNXDOMAIN, .hostNoData, .hostDanglingCNAME, .hostCNAMELoop, .hostDNSTimeout, .hostDNSServfail,
            .hostDNSRefused, .hostPrivateAddress:
            .phost
        case .tcpRefused, .tcpTimeout, .tcpUnreachable, .tcpReset, .tcpIPv6Broken:
            .ptcp
        case .tlsNameMismatch, .tlsProviderCertificate, .tlsCommonNameOnly, .tlsExpired, .tlsNotYetValid,
            .tlsSelfSigned, .tlsUntrusted, .tlsIncompleteChain, .tlsNoCertificateAlert, .tlsOldProtocol, .tlsHandshake,
            .tlsNotTLS:
            .ptls
        case .httpRedirect, .httpStatus404, .httpStatus4xx, .httpStatus5xx, .httpStatusOther, .httpTimeout,
            .httpTruncated, .httpTooLarge, .httpEncoding, .httpContentType, .httpSlow:
            .phttp
        case .policyEmpty, .policyHTML, .policyVersionMissing, .policyVersionInvalid, .policyModeMissing,
            .policyModeInvalid, .policyMaxAgeMissing, .policyMaxAgeInvalid, .policyMaxAgeTooBig, .policyMXMissing,
            .policyMXInvalid, .policyMXInvalidPartial, .policyMXIPLiteral, .policyKeyTypo, .policySyntax,
            .policyExtensionInvalid, .policyDuplicateKey:
            .pol
        case .matchNone, .matchSome:
            .mxmatch
        case .mxNull, .mxNone, .mxImplicit, .mxIPLiteral, .mxDNSTimeout, .mxDNSServfail, .mxDNSRefused:
            .mx
        case .dnsNXDOMAIN:
            .dns
        case .reportAbsent, .reportMultiple, .reportSyntax, .reportRUAMissing, .reportURIInvalid,
            .reportSchemeUnsupported, .reportWrongLocation, .reportWithoutSTS, .reportDNSTimeout, .reportDNSServfail,
            .reportDNSRefused:
            .rpt
        case .riskDeliveryAll, .riskDeliverySome:
            .risk
        case .hygieneMaxAgeShort, .hygienePrematureEnforce, .hygieneMXWildcardBroad, .hygieneMXPatternUnused,
            .hygieneBotBlockSuspected, .hygieneCertificateExpiresSoon:
            .hyg
        }
    }
}

extension Code {
    /// Whether it says that a policy does not name the mail hosts.
    var isMismatch: Bool { self == .matchNone || self == .matchSome }
}
