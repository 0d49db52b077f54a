import MTASTS

/// What the state of a domain means for mail to it at the moment (RFC 8461, 5).
public enum MailEffect: String, Hashable, Sendable, CaseIterable {
    /// Senders that honour MTA-STS deliver over verified TLS only.
    case protected
    /// Senders treat the domain as one without a policy.
    case unprotected
    /// The mode is enforce and mail hosts do not pass: senders keep mail back.
    case atRisk = "at_risk"
    /// Nothing depends on it: the mode is testing, or the domain takes no mail.
    case noEffect = "no_effect"
    /// It could not be told.
    case unknown

    /// The effect in a few words.
    public var label: String {
        switch self {
        case .protected: "protected"
        case .unprotected: "unprotected"
        case .atRisk: "at risk of bouncing"
        case .noEffect: "no effect"
        case .unknown: "unknown"
        }
    }
}

extension MailEffect {
    /// The effect of a verdict.
    init(_ verdict: Verdict) {
        let codes = verdict.findings.map(\.code)
        if [.null, .none, .nxdomain].contains(verdict.mail) {
            self = .noEffect
        } else if codes.contains(.riskDeliveryAll) || codes.contains(.riskDeliverySome) {
            self = .atRisk
        } else {
            switch verdict.outcome {
            case .enforce: self = .protected
            case .testing: self = .noEffect
            case .none, .notConfigured: self = .unprotected
            // RFC 8461, 5: in testing, mail is delivered despite a mismatch, so there is nothing to lose by it.
            case .broken where verdict.failingCategories == [.mxMismatch] && verdict.mode == .testing: self = .noEffect
            case .broken: self = .unprotected
            case .inconclusive: self = .unknown
            }
        }
    }

    /// What the effect of a verdict is, in sentences of our own words.
    func sentences(_ verdict: Verdict) -> [String] {
        var sentences = [sentence(verdict)]
        if self == .unprotected, verdict.outcome == .broken {
            sentences.append(
                "Senders that hold an earlier policy keep to it until its max_age runs out (RFC 8461, 3.3 and 5.1).")
        }
        if let overlooked = overlooked(verdict) { sentences.append(overlooked) }
        if verdict.mode == .enforce, verdict.findings.contains(where: { $0.code.isMismatch && $0.severity == .warning })
        {
            sentences.append(
                "Senders that overlook what the letter rejects hold a policy that does not name every mail host: their mail to those "
                    + "waits and then bounces.")
        }
        return sentences
    }

    /// How many sender implementations take what the letter rejects, where that was measured.
    private func overlooked(_ verdict: Verdict) -> String? {
        guard let deployed = verdict.deployed, deployed > 0 else { return nil }
        // What is wrong with TLS-RPT keeps nobody from delivering.
        let accepted = verdict.findings.filter { $0.severity == .failure && $0.code.stage.category != nil }
            .compactMap(\.acceptedBy)
        guard let fewest = accepted.min() else { return nil }
        let count = "\(fewest.accepted) of \(fewest.of) sender implementations"
        return accepted.count == 1
            ? "By the letter only: \(count) that were tried overlook it."
            : "By the letter only: each of the mistakes alone is overlooked by at least \(count) that were tried."
    }

    private func sentence(_ verdict: Verdict) -> String {
        switch self {
        case .protected:
            "Senders that honour MTA-STS deliver mail over verified TLS to the named hosts only (RFC 8461, 5)."
        case .unprotected where verdict.outcome == .none:
            "Mode none asks for nothing: senders treat the domain as one without a policy (RFC 8461, 5)."
        case .unprotected:
            "Senders treat the domain as one without a policy: mail is delivered, over TLS that is not verified or none."
        case .atRisk where verdict.findings.contains { $0.code == .riskDeliveryAll }:
            "Senders that honour the policy deliver to none of the mail hosts: their mail waits and then bounces "
                + "(RFC 8461, 5)."
        case .atRisk:
            "Senders that honour the policy pass over \(verdict.hosts.count { $0.isMatched == false }) of "
                + "\(verdict.mxTotal) mail hosts: their mail waits and bounces when the others are down (RFC 8461, 5)."
        case .noEffect where verdict.mail.arrives || verdict.mail == .unknown:
            "In mode testing mail is delivered whatever fails, and failures are reported only (RFC 8461, 5)."
        case .noEffect: "The domain takes no mail, so there is nothing to protect."
        case .unknown: "What senders make of the domain cannot be told before the temporary failure has passed."
        }
    }
}
