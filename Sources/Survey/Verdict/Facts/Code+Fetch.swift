extension Code {
    /// TLS and certificate of the policy host (RFC 8461, 3.3).
    static let certificateFacts: [Code: CodeFacts] = [
        .tlsNameMismatch: CodeFacts(
            "Cert SAN mismatch", "The policy host's certificate does not name `mta-sts` under the domain.",
            "Get a certificate whose subject alternative names include the policy host.", "RFC 8461, 3.3",
            .webPKIInvalid),
        .tlsProviderCertificate: CodeFacts(
            "Cert SAN mismatch: the provider's own certificate",
            "The policy host presents its provider's certificate, which does not name the customer's host.",
            "Have the provider install a certificate for `mta-sts` under the domain.", "RFC 8461, 8.2",
            .webPKIInvalid),
        .tlsCommonNameOnly: CodeFacts(
            "Cert SAN mismatch: common name only",
            "The certificate names the policy host in its common name, which senders do not look at.",
            "Get a certificate that has the name among its subject alternative names.", "RFC 8461, 3.3",
            .webPKIInvalid),
        .tlsExpired: CodeFacts(
            "Expired HTTPS cert", "The policy host's certificate, or one above it, has expired.",
            "Renew the certificate, and let it renew itself from now on.", "RFC 8461, 3.3", .webPKIInvalid),
        .tlsNotYetValid: CodeFacts(
            "Invalid TLS certificate: not valid yet", "The validity of the policy host's certificate begins later.",
            "Install a certificate that is valid now.", "RFC 8461, 3.3", .webPKIInvalid),
        .tlsSelfSigned: CodeFacts(
            "Invalid certificate: self-signed", "The policy host's certificate is signed by nobody but itself.",
            "Get a certificate of a public authority.", "RFC 8461, 3.3", .webPKIInvalid),
        .tlsUntrusted: CodeFacts(
            "Invalid certificate: not trusted", "The policy host's certificate does not lead to a trusted root.",
            "Get a certificate of a public authority.", "RFC 8461, 3.3", .webPKIInvalid),
        .tlsIncompleteChain: CodeFacts(
            "Invalid certificate: incomplete chain", "The policy host does not send its issuer's certificate.",
            "Install the full chain, the intermediate certificates included.", "RFC 8461, 3.3", .webPKIInvalid),
        .tlsNoCertificateAlert: CodeFacts(
            "No certificate for the policy host",
            "The server aborts the TLS handshake: it has no certificate for the policy host's name.",
            "Install a certificate for `mta-sts` under the domain, or have the provider do so.", "RFC 8461, 7.1",
            .webPKIInvalid),
        .tlsOldProtocol: CodeFacts(
            "TLS too old at the policy host", "The policy host speaks no version of TLS from 1.2 on.",
            "Turn on TLS 1.2 and 1.3.", "RFC 8461, 3.3", .policyFetchError),
        .tlsHandshake: CodeFacts(
            "TLS handshake failed at the policy host", "The TLS handshake with the policy host does not succeed.",
            "Check the web server's TLS settings.", "RFC 8461, 3.3", .policyFetchError),
        .tlsNotTLS: CodeFacts(
            "Served over HTTP instead of HTTPS", "What answers at port 443 of the policy host does not speak TLS.",
            "Turn on TLS at port 443.", "RFC 8461, 3.3", .policyFetchError),
    ]

    /// The HTTP exchange (RFC 8461, 3.3).
    static let httpFacts: [Code: CodeFacts] = [
        .httpRedirect: CodeFacts(
            "Redirects", "The policy's address redirects, and senders must not follow.",
            "Serve the policy at `/.well-known/mta-sts.txt` of the policy host itself.", "RFC 8461, 3.3",
            .policyFetchError),
        .httpStatus404: CodeFacts(
            "Missing policy file", "The policy host has nothing at `/.well-known/mta-sts.txt` (status 404).",
            "Put the policy there.", "RFC 8461, 3.3", .policyFetchError),
        .httpStatus4xx: CodeFacts(
            "Policy file refused: wrong path or bot protection",
            "The policy host refuses the request with a status of 400 to 499.",
            "Serve the policy to everyone, with no login and no protection against robots before it.",
            "RFC 8461, 3.3", .policyFetchError),
        .httpStatus5xx: CodeFacts(
            "Server error at the policy host", "The policy host answers with a status of 500 to 599.",
            "Mend the web server, or what stands before it.", "RFC 8461, 3.3", .policyFetchError),
        .httpStatusOther: CodeFacts(
            "Unusable HTTP response", "The policy host answers with another status than 200, or with no proper HTTP.",
            "Serve the policy with status 200.", "RFC 8461, 3.3", .policyFetchError),
        .httpTimeout: CodeFacts(
            "Policy file unreachable: response timed out", "The policy did not arrive in time.",
            "Serve the policy as a static file, within a few seconds.", "RFC 8461, 3.3", .policyFetchError),
        .httpTruncated: CodeFacts(
            "Policy file cut short", "The connection closed before the whole response had come.",
            "Check the web server and what stands before it.", "RFC 8461, 3.3", .policyFetchError),
        .httpTooLarge: CodeFacts(
            "Policy file too large", "The response is larger than 64 kilobytes.",
            "Serve the policy alone; it is a few lines of text.", "RFC 8461, 3.3", .policyFetchError),
        .httpEncoding: CodeFacts(
            "Policy file compressed", "The policy comes in a content coding that was not asked for.",
            "Serve the policy as it is, without compression, where the client does not ask for it.", "RFC 9110, 12.5.3",
            .policyFetchError),
        .httpContentType: CodeFacts(
            "Policy file of another media type", "The policy is not served as `text/plain`; some senders reject it.",
            "Serve it with `Content-Type: text/plain`.", "RFC 8461, 3.2"),
        .httpSlow: CodeFacts(
            "Slow policy host", "The policy took long to arrive; senders with little patience give up.",
            "Serve the policy as a static file.", "RFC 8461, 3.3"),
    ]
}
