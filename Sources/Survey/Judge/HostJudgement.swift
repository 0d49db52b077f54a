/// The policy host's name and addresses (RFC 8461, 3.3).
struct HostJudgement {
    /// What stands against the host; empty when a fetch could be tried.
    var findings: [Finding] = []

    init(_ answers: AddressAnswers, fetch: FetchEvidence?) {
        if answers.addresses.isEmpty {
            findings = [Self.withoutAddress(answers)]
        } else if let refused = fetch?.refused, !refused.isEmpty {
            // The public addresses are used and the others noted; a host with none of them is not connected to.
            // Addresses that this machine has no route to were left alone too: of them nothing is known.
            var severity = fetch?.ending == nil ? Severity.failure : .info
            // Where one family could not be told, a public address of it may be there.
            if severity == .failure, let failure = answers.unsettled {
                findings = [FailureCodes.host.finding(for: failure)]
                severity = .info
            }
            let detail = refused.map(\.description).joined(separator: " ")
            findings.append(Finding(.hostPrivateAddress, severity, detail: detail))
        }
    }

    private static func withoutAddress(_ answers: AddressAnswers) -> Finding {
        let both = [answers.ipv4, answers.ipv6]
        if both.contains(where: { $0.failure == .cnameLoop || $0.failure == .chainTooLong }) {
            return Finding(.hostCNAMELoop, .failure)
        }
        // One family that could not be told leaves open whether the host has an address, but for a name that does not
        // exist, which has none of any kind (RFC 8020, 2).
        let exists = !both.contains { $0.content == .nxdomain }
        if exists, let failure = answers.ipv4.failure ?? answers.ipv6.failure {
            return FailureCodes.host.finding(for: failure)
        }
        if let target = both.lazy.compactMap(\.chain.last).first {
            return Finding(.hostDanglingCNAME, .failure, detail: target)
        }
        return Finding(exists ? .hostNoData : .hostNXDOMAIN, .failure)
    }
}
