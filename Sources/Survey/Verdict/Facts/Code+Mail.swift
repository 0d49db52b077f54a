extension Code {
    /// The domain's name, its MX records, and their match with the policy (RFC 8461, 4.1).
    static let mailFacts: [Code: CodeFacts] = [
        .dnsNXDOMAIN: CodeFacts(
            "Domain does not exist", "The domain's own name does not exist.",
            "Remove the domain from the list, or register it."),
        .mxNull: CodeFacts(
            "Domain takes no mail", "A null MX record says that the domain takes no mail.",
            "Nothing is to be done; MTA-STS has nothing to protect here.", "RFC 7505, 3"),
        .mxNone: CodeFacts(
            "No mail host", "The domain has neither MX records nor an address.",
            "Nothing is to be done unless the domain should take mail.", "RFC 5321, 5.1"),
        .mxImplicit: CodeFacts(
            "Domain is its own mail host", "The domain has no MX record, so mail goes to its own address.",
            "Publish an MX record, or a null MX if the domain takes no mail.", "RFC 5321, 5.1"),
        .mxIPLiteral: CodeFacts(
            "Address in an MX record", "An MX record holds an address where a host name belongs.",
            "Put the mail host's name into the MX record.", "RFC 5321, 5.1"),
        .mxDNSTimeout: CodeFacts(
            "No answer for MX", "No name server answered the question for the mail hosts in time.",
            "Scan again; if it stays, check the domain's name servers.", "RFC 5321, 5.1"),
        .mxDNSServfail: CodeFacts(
            "DNS failure at MX", "The resolver answered the question for the mail hosts with a server failure.",
            "Scan again; if it stays, check the zone and its name servers.", "RFC 5321, 5.1"),
        .mxDNSRefused: CodeFacts(
            "Question for MX refused", "The resolver refused to answer the question for the mail hosts.",
            "Check that the resolver serves this client, and the zone its name servers.", "RFC 5321, 5.1"),
        .matchNone: CodeFacts(
            "MX Host Mismatch: all hosts", "The policy names none of the hosts that take the domain's mail.",
            "Add an `mx:` line for each mail host and change the record's id.", "RFC 8461, 4.1", .validationFailure),
        .matchSome: CodeFacts(
            "MX Host Mismatch: some hosts", "The policy does not name all of the hosts that take the domain's mail.",
            "Add an `mx:` line for each missing host and change the record's id.", "RFC 8461, 4.1",
            .validationFailure),
    ]

    /// TLS reporting (RFC 8460, 3).
    static let reportFacts: [Code: CodeFacts] = [
        .reportAbsent: CodeFacts(
            "No TLS-RPT", "There is no TLS-RPT record at `_smtp._tls`, so failures of TLS are not reported to anybody.",
            "Publish `v=TLSRPTv1; rua=mailto:` with an address that is read.", "RFC 8460, 3"),
        .reportMultiple: CodeFacts(
            "Several TLS-RPT records",
            "More than one record at `_smtp._tls` begins with `v=TLSRPTv1;`, so none counts.",
            "Remove all of them but one; one record can name several addresses.", "RFC 8460, 3"),
        .reportSyntax: CodeFacts(
            "TLS-RPT syntax error", "The TLS-RPT record does not follow the grammar.",
            "Write it as `v=TLSRPTv1; rua=mailto:` with an address.", "RFC 8460, 3"),
        .reportRUAMissing: CodeFacts(
            "TLS-RPT without rua", "The TLS-RPT record does not say where reports go.",
            "Add `rua=mailto:` or `rua=https:` with an address.", "RFC 8460, 3"),
        .reportURIInvalid: CodeFacts(
            "TLS-RPT address invalid", "An address after `rua=` is no URI that a report can be sent to.",
            "Write `mailto:` or `https:` before the address, and encode commas, semicolons and exclamation marks.",
            "RFC 8460, 3"),
        .reportSchemeUnsupported: CodeFacts(
            "TLS-RPT address of another scheme", "An address after `rua=` is neither `mailto:` nor `https:`.",
            "Use one of the two.", "RFC 8460, 3"),
        .reportWrongLocation: CodeFacts(
            "TLS-RPT record in the wrong place",
            "The TLS-RPT record stands at the domain itself and not at `_smtp._tls`, where senders look.",
            "Move the record to `_smtp._tls` under the domain.", "RFC 8460, 3"),
        .reportWithoutSTS: CodeFacts(
            "TLS-RPT without MTA-STS", "The domain asks for TLS reports and has no MTA-STS.",
            "Nothing is wrong: reports first, MTA-STS next is a good order.", "RFC 8460, 3"),
        .reportDNSTimeout: CodeFacts(
            "No answer for TLS-RPT", "No name server answered the question for the TLS-RPT record in time.",
            "Scan again; if it stays, check the domain's name servers.", "RFC 8460, 3"),
        .reportDNSServfail: CodeFacts(
            "DNS failure at TLS-RPT",
            "The resolver answered the question for the TLS-RPT record with a server failure.",
            "Scan again; if it stays, check the zone and its name servers.", "RFC 8460, 3"),
        .reportDNSRefused: CodeFacts(
            "Question for TLS-RPT refused", "The resolver refused to answer the question for the TLS-RPT record.",
            "Check that the resolver serves this client, and the zone its name servers.", "RFC 8460, 3"),
    ]

    /// What failures mean for mail, and advice beyond the rules.
    static let adviceFacts: [Code: CodeFacts] = [
        .riskDeliveryAll: CodeFacts(
            "Mail is refused",
            "The mode is enforce and no mail host passes: senders that hold the policy keep mail back.",
            "Mend the policy at once, or set `mode: testing` and change the record's id.", "RFC 8461, 5"),
        .riskDeliverySome: CodeFacts(
            "Mail hosts are passed over",
            "The mode is enforce and some mail hosts do not pass: senders use the others.",
            "Add the missing hosts to the policy and change the record's id.", "RFC 8461, 5"),
        .hygieneMaxAgeShort: CodeFacts(
            "Max age too short", "Senders keep the policy for a short time, which weakens its protection.",
            "Advice: raise `max_age` to weeks or more once the policy is in order.", "RFC 8461, 3.2 and 10.2"),
        .hygienePrematureEnforce: CodeFacts(
            "Premature enforce mode", "The mode is enforce while something is broken.",
            "Advice: go back to `mode: testing` until reports are clean.", "RFC 8461, 5"),
        .hygieneMXWildcardBroad: CodeFacts(
            "Broad mx wildcard", "A wildcard over the domain itself lets every host under it take mail.",
            "Advice: name the mail hosts.", "RFC 8461, 10.4"),
        .hygieneMXPatternUnused: CodeFacts(
            "Unused mx pattern", "An `mx:` line matches none of the present mail hosts.",
            "Advice: remove it, unless it stands for a host to come.", "RFC 8461, 4.1"),
        .hygieneBotBlockSuspected: CodeFacts(
            "Bot protection blocks the fetch",
            "The refusal reads like a page of protection against robots, which senders cannot pass.",
            "Take the policy's path out of the protection.", "RFC 8461, 3.3"),
        .hygieneCertificateExpiresSoon: CodeFacts(
            "HTTPS cert expires soon", "The policy host's certificate expires within days.",
            "Advice: renew it now, and let it renew itself."),
    ]
}
