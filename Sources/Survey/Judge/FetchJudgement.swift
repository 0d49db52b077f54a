import MTASTS

/// The way to the policy's text: TCP, TLS and HTTP (RFC 8461, 3.3).
struct FetchJudgement {
    /// What stands against the fetch, and what is worth a remark.
    var findings: [Finding] = []
    /// The policy's text, where it came with status 200 and may be read.
    var body: [UInt8]?

    /// A response that takes longer than this is called slow: RFC 8461, 3.3 suggests a minute as the limit, but common
    /// senders give up after 2 to 15 seconds.
    private static let slowMilliseconds = 5_000

    init(_ fetch: FetchEvidence, host: AddressAnswers, of domain: DomainName, earlierFailures: Int) {
        switch fetch.ending {
        case nil:
            break
        case .failed(let failure, _):
            findings = Self.failure(failure, fetch, host, domain, earlierFailures)
        case .response(let response):
            findings = StatusJudgement.findings(response, earlierFailures: earlierFailures)
            guard findings.isEmpty else { break }
            body = response.body
            findings = Self.remarks(response, fetch)
        }
        findings += BotBlock.findings(fetch.response)
    }

    /// The severity of a failure that may pass: a failure only once a later pass has seen the like.
    static func confirmed(_ earlierFailures: Int) -> Severity {
        earlierFailures > 0 ? .failure : .transient
    }

    private static func failure(
        _ failure: FetchFailure, _ fetch: FetchEvidence, _ host: AddressAnswers, _ domain: DomainName,
        _ earlierFailures: Int
    ) -> [Finding] {
        let passing = confirmed(earlierFailures)
        let connecting = isExhausted(fetch, host) ? passing : .transient
        return switch failure {
        case .connectionRefused: [Finding(.tcpRefused, connecting)]
        case .connectTimeout: [Finding(.tcpTimeout, connecting)]
        case .unreachable: [Finding(.tcpUnreachable, connecting)]
        case .reset: [Finding(.tcpReset, connecting)]
        case .certificate: CertificateJudgement.findings(fetch.peer, host, of: domain)
        // RFC 8461, 7.1: a server without a certificate for the name aborts; these three alerts are how servers do it.
        case .alert(let number) where [40, 80, 112].contains(number):
            [Finding(.tlsNoCertificateAlert, .failure, detail: "alert \(number)")]
        case .alert(70), .oldProtocol: [Finding(.tlsOldProtocol, .failure)]
        case .alert(let number): [Finding(.tlsHandshake, .failure, detail: "alert \(number)")]
        case .notTLS: [Finding(.tlsNotTLS, .failure)]
        case .handshakeTimeout: [Finding(.tlsHandshake, passing, detail: "timeout")]
        case .closedInHandshake: [Finding(.tlsHandshake, passing, detail: "connection closed")]
        case .handshake(let text): [Finding(.tlsHandshake, .failure, detail: text)]
        case .timeout: [Finding(.httpTimeout, passing)]
        case .truncated: [Finding(.httpTruncated, passing)]
        case .tooLarge: [Finding(.httpTooLarge, .failure)]
        case .malformed(let text): [Finding(.httpStatusOther, .failure, detail: text)]
        case .local(let text): [Finding(.tcpUnreachable, .transient, detail: text)]
        }
    }

    /// Whether no address is left that may work, such as one that DNS could not tell, that this machine has no route to, or that was
    /// one too many to be tried.
    private static func isExhausted(_ fetch: FetchEvidence, _ host: AddressAnswers) -> Bool {
        host.unsettled == nil
            && Set(fetch.attempts.map(\.address) + fetch.refused).isSuperset(of: host.addresses)
    }

    private static func remarks(_ response: HTTPEvidence, _ fetch: FetchEvidence) -> [Finding] {
        var findings: [Finding] = []
        if !MediaType.isPlainText(response.contentType) {
            // RFC 8461, 3.2: senders SHOULD check for text/plain; what they do otherwise is left open.
            findings.append(Finding(.httpContentType, .warning, detail: response.contentType ?? "missing"))
        }
        if let total = fetch.timings.total, total > slowMilliseconds {
            findings.append(Finding(.httpSlow, .warning, detail: "over \(slowMilliseconds / 1000) seconds"))
        }
        // RFC 6724: senders prefer IPv6, so each of them meets the broken address first.
        let failed = fetch.attempts.filter { $0.failure != nil }
        if !failed.isEmpty, failed.allSatisfy(\.address.isIPv6), fetch.attempts.last?.address.isIPv6 == false {
            findings.append(Finding(.tcpIPv6Broken, .info, detail: failed[0].address.description))
        }
        return findings
    }
}
