import HTTPS
import Survey
import TLS

extension FetchEvidence {
    /// Takes over how a fetch from one address ended.
    mutating func note(_ result: FetchResult, at address: Survey.IPAddress) {
        attempts.append(AddressAttempt(address: address, failure: result.failure.map(Survey.FetchFailure.init)))
        peer = result.peer.map(PeerEvidence.init)
        tlsVersion = result.tlsVersion
        timings = Survey.FetchTimings(
            connect: result.timings.connect?.milliseconds, handshake: result.timings.handshake?.milliseconds,
            firstByte: result.timings.firstByte?.milliseconds, total: result.timings.total?.milliseconds)
        switch result.outcome {
        case .response(let response): ending = .response(HTTPEvidence(response))
        case .failed(let failure, let partial):
            ending = .failed(Survey.FetchFailure(failure), partial: partial.map(HTTPEvidence.init))
        }
    }
}

extension Survey.FetchFailure {
    /// Takes over a failure of the HTTPS engine.
    init(_ failure: HTTPS.FetchFailure) {
        self =
            switch failure {
            case .connectionRefused: .connectionRefused
            case .connectTimeout: .connectTimeout
            case .unreachable: .unreachable
            case .reset: .reset
            case .certificate: .certificate
            case .alert(let number): .alert(number)
            case .oldProtocol: .oldProtocol
            case .notTLS: .notTLS
            case .closedInHandshake: .closedInHandshake
            case .handshakeTimeout: .handshakeTimeout
            case .handshake(let text): .handshake(text)
            case .timeout: .timeout
            case .truncated: .truncated
            case .tooLarge: .tooLarge
            case .malformed(let text): .malformed(text)
            case .addressRefused: .local("the address filter refused the socket")
            case .cancelled: .local("the scan was ended")
            case .local(let text): .local(text)
            }
    }

    /// Whether another address of the host may do better: the connection itself failed, as senders too would go on.
    var concernsAddressOnly: Bool {
        switch self {
        case .connectionRefused, .connectTimeout, .unreachable, .reset, .local: true
        default: false
        }
    }
}

extension HTTPEvidence {
    /// Takes over a response.
    fileprivate init(_ response: HTTPResponse) {
        self.init(
            status: response.status, contentType: response.contentType, location: response.location,
            retryAfter: response.retryAfter, contentEncoding: response.contentEncoding, server: response.server,
            body: response.body, bodySHA256: response.bodySHA256.map(Digest.init))
    }
}

extension PeerEvidence {
    /// Takes over what a server presented.
    fileprivate init(_ facts: PeerFacts) {
        let chain = facts.chain.map { certificate in
            CertificateEvidence(
                sha256: Digest(certificate.sha256), der: certificate.der, subject: certificate.subject,
                issuer: certificate.issuer, names: certificate.names, notBefore: certificate.notBefore,
                notAfter: certificate.notAfter)
        }
        self.init(chain: chain, faults: facts.faults.map(Survey.PeerFault.init), verifyError: facts.verifyError)
    }
}

extension Survey.PeerFault {
    /// Takes over a fault of a certificate.
    fileprivate init(_ fault: TLS.PeerFault) {
        self =
            switch fault {
            case .nameMismatch: .nameMismatch
            case .commonNameOnly: .commonNameOnly
            case .expired: .expired
            case .notYetValid: .notYetValid
            case .selfSigned: .selfSigned
            case .incompleteChain: .incompleteChain
            case .untrusted, .other: .untrusted
            }
    }
}

extension Duration {
    /// Whole milliseconds.
    fileprivate var milliseconds: Int {
        let (seconds, attoseconds) = components
        return Int(seconds) * 1000 + Int(attoseconds / 1_000_000_000_000_000)
    }
}
