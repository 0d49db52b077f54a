import MTASTS

/// The certificate of a policy host (RFC 8461, 3.3; DNS-ID of RFC 6125).
enum CertificateJudgement {
    /// One failure for each fault, in the order in which the TLS engine weighs them.
    static func findings(_ peer: PeerEvidence?, _ host: AddressAnswers, of domain: DomainName) -> [Finding] {
        guard let peer, !peer.faults.isEmpty else {
            return [Finding(.tlsHandshake, .failure, detail: "certificate refused")]
        }
        return peer.faults.flatMap { findings($0, peer, host, domain) }
    }

    private static func findings(
        _ fault: PeerFault, _ peer: PeerEvidence, _ host: AddressAnswers, _ domain: DomainName
    ) -> [Finding] {
        let leaf = peer.chain.first
        return switch fault {
        case .nameMismatch: mismatch(leaf, host, domain)
        // RFC 8461, 3.3 knows DNS-IDs only: to it, a name in the subject is no name at all.
        case .commonNameOnly:
            [
                Finding(.tlsCommonNameOnly, .failure, detail: leaf?.subject),
                Finding(.tlsNameMismatch, .failure, detail: "no DNS name"),
            ]
        case .expired: [Finding(.tlsExpired, .failure)]
        case .notYetValid: [Finding(.tlsNotYetValid, .failure)]
        case .selfSigned: [Finding(.tlsSelfSigned, .failure, detail: leaf?.subject)]
        case .incompleteChain: [Finding(.tlsIncompleteChain, .failure, detail: leaf?.issuer)]
        case .untrusted: [Finding(.tlsUntrusted, .failure, detail: leaf?.issuer)]
        }
    }

    /// RFC 8461, 8.2: a delegated policy host must still present a certificate for the customer's own name.
    ///
    /// An alias within the domain itself delegates nothing to anybody.
    private static func mismatch(
        _ leaf: CertificateEvidence?, _ host: AddressAnswers, _ domain: DomainName
    ) -> [Finding] {
        let names = leaf?.names ?? []
        let detail = names.isEmpty ? "no DNS name" : names.prefix(5).joined(separator: " ")
        let targets = (host.ipv4.chain + host.ipv6.chain).filter { target in
            target.lowercased() != domain.text && !target.lowercased().hasSuffix(".\(domain.text)")
        }
        let isProviders = names.contains { name in targets.contains { DNSID.name(name, covers: $0) } }
        let mismatch = Finding(.tlsNameMismatch, .failure, detail: detail)
        return isProviders ? [Finding(.tlsProviderCertificate, .failure, detail: detail), mismatch] : [mismatch]
    }
}
