/// What a policy host showed, as lines of evidence.
enum FetchLines {
    /// The addresses in the order in which they were tried, and those left alone.
    static func connection(_ fetch: FetchEvidence) -> [EvidenceLine] {
        fetch.attempts.map { attempt in
            let result = attempt.failure.map(\.layer) == .connection ? attempt.failure?.words : nil
            return EvidenceLine("address", "\(attempt.address), \(result ?? "connected")")
        } + fetch.refused.map { EvidenceLine("address", "\($0), not public, left alone") }
    }

    /// The handshake and the certificate of a host.
    static func handshake(_ fetch: FetchEvidence, with host: String) -> [EvidenceLine] {
        var lines: [EvidenceLine] = []
        if let version = fetch.tlsVersion { lines.append(EvidenceLine("version", version)) }
        if case .failed(let failure, _) = fetch.ending, failure.layer == .handshake {
            lines.append(EvidenceLine("failure", failure.words))
        }
        guard let peer = fetch.peer else { return lines }
        lines += peer.faults.map { EvidenceLine("fault", $0.words) }
        if peer.verifyError != 0 { lines.append(EvidenceLine("OpenSSL error", "\(peer.verifyError)")) }
        if let leaf = peer.chain.first { lines += certificate(leaf, of: host) }
        return lines + peer.chain.dropFirst().map { EvidenceLine("issuer's certificate", $0.subject) }
    }

    /// Names that are the host's come first: a certificate can have hundreds.
    private static func certificate(_ leaf: CertificateEvidence, of host: String) -> [EvidenceLine] {
        let own = leaf.names.filter { DNSID.name($0, covers: host) }
        let others = leaf.names.filter { !DNSID.name($0, covers: host) }
        return [EvidenceLine("subject", leaf.subject)] + (own + others).map { EvidenceLine("DNS name", $0) } + [
            EvidenceLine("issuer", leaf.issuer),
            EvidenceLine("valid from", UTCTime(leaf.notBefore).text),
            EvidenceLine("valid to", UTCTime(leaf.notAfter).text),
            EvidenceLine("certificate SHA-256", leaf.sha256.description),
        ]
    }

    /// The response without its body.
    static func response(_ fetch: FetchEvidence) -> [EvidenceLine] {
        var lines: [EvidenceLine] = []
        if case .failed(let failure, _) = fetch.ending, failure.layer == .exchange {
            lines.append(EvidenceLine("failure", failure.words))
        }
        guard let response = fetch.response else { return lines }
        lines.append(EvidenceLine("status", "\(response.status)"))
        let headers = [
            ("Content-Type", response.contentType), ("Content-Encoding", response.contentEncoding),
            ("Location", response.location), ("Retry-After", response.retryAfter), ("Server", response.server),
        ]
        lines += headers.compactMap { name, value in value.map { EvidenceLine(name, $0) } }
        lines.append(EvidenceLine("body", "\(response.body.count) bytes"))
        if let digest = response.bodySHA256 { lines.append(EvidenceLine("body SHA-256", digest.description)) }
        if let total = fetch.timings.total { lines.append(EvidenceLine("time", "\(total) ms")) }
        return lines
    }
}

extension FetchFailure {
    /// The layers of a fetch.
    enum Layer {
        case connection
        case handshake
        case exchange
    }

    /// Where the fetch failed.
    var layer: Layer {
        switch self {
        case .connectionRefused, .connectTimeout, .unreachable, .reset, .local: .connection
        case .certificate, .alert, .oldProtocol, .notTLS, .handshakeTimeout, .closedInHandshake, .handshake: .handshake
        case .timeout, .truncated, .tooLarge, .malformed: .exchange
        }
    }

    /// The failure in a few words; text of a library's in them may carry foreign text.
    var words: String {
        switch self {
        case .connectionRefused: "connection refused"
        case .connectTimeout: "no answer to the connection in time"
        case .unreachable: "no route to the address"
        case .reset: "connection reset before TLS was agreed"
        case .certificate: "the certificate is not acceptable"
        case .alert(let number): "the server aborted the handshake with alert \(number)"
        case .oldProtocol: "the server speaks no version of TLS from 1.2 on"
        case .notTLS: "what answers does not speak TLS"
        case .handshakeTimeout: "the handshake did not end in time"
        case .closedInHandshake: "the connection was closed in the handshake"
        case .handshake(let text): text
        case .timeout: "the response did not end in time"
        case .truncated: "the connection closed before the response was whole"
        case .tooLarge: "the response is larger than 64 KiB"
        case .malformed(let text): text
        case .local(let text): "a failure of this machine: \(text)"
        }
    }
}

extension PeerFault {
    /// The fault in a few words.
    var words: String {
        switch self {
        case .nameMismatch: "no DNS name of the certificate is the policy host's"
        case .commonNameOnly: "the certificate has no DNS names, only a common name"
        case .expired: "a certificate of the chain has expired"
        case .notYetValid: "a certificate of the chain is not valid yet"
        case .selfSigned: "the certificate is signed by nobody but itself"
        case .incompleteChain: "an issuer's certificate is missing from what was sent"
        case .untrusted: "the chain does not lead to a trusted root"
        }
    }
}
