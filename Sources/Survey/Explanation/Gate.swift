/// One thing that has to be in order before a sender can apply a policy, in a sender's order, with what was seen of it.
public struct Gate: Hashable, Sendable {
    /// What has to be in order.
    public var kind: Kind
    /// Whether it is.
    public var mark: Mark
    /// What was seen.
    public var evidence: [EvidenceLine]
    /// What was found in it, in a sender's order.
    public var findings: [Finding]

    /// Makes a gate.
    public init(_ kind: Kind, _ mark: Mark, evidence: [EvidenceLine] = [], findings: [Finding] = []) {
        self.kind = kind
        self.mark = mark
        self.evidence = evidence
        self.findings = findings
    }

    /// The gates.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The record at `_mta-sts` (RFC 8461, 3.1).
        case record
        /// The policy host's name and addresses (RFC 8461, 3.3).
        case policyHost = "policy_host"
        /// The connection to it.
        case tcp
        /// Its TLS and certificate (RFC 8461, 3.3).
        case tls
        /// The HTTP exchange (RFC 8461, 3.3).
        case http
        /// The policy's text (RFC 8461, 3.2).
        case policy
        /// The match of mail hosts and patterns (RFC 8461, 4.1).
        case mxMatch = "mx_match"
        /// TLS of the mail hosts (RFC 8461, 4.2).
        case mxTLS = "mx_tls"
        /// The record at `_smtp._tls` (RFC 8460, 3).
        case tlsRPT = "tls_rpt"

        /// The gate in a few words.
        public var title: String {
            switch self {
            case .record: "DNS record"
            case .policyHost: "policy host"
            case .tcp: "connection"
            case .tls: "TLS"
            case .http: "HTTP"
            case .policy: "policy text"
            case .mxMatch: "MX match"
            case .mxTLS: "MX TLS"
            case .tlsRPT: "TLS-RPT"
            }
        }
    }

    /// Whether a gate is in order.
    public enum Mark: String, Hashable, Sendable, CaseIterable {
        /// It is.
        case ok
        /// It is, with something worth mending.
        case warning
        /// A rule is broken.
        case failed
        /// It is not published, which breaks no rule.
        case absent
        /// It could not be told.
        case unknown
        /// An earlier gate kept from getting there.
        case notReached = "not_reached"
        /// Nothing has to be in order here.
        case notNeeded = "not_needed"
        /// It was not looked at.
        case notProbed = "not_probed"

        /// The mark in words.
        public var label: String {
            switch self {
            case .ok: "ok"
            case .warning: "warning"
            case .failed: "failed"
            case .absent: "absent"
            case .unknown: "could not be told"
            case .notReached: "not reached"
            case .notNeeded: "not needed"
            case .notProbed: "not probed"
            }
        }
    }
}

extension Code {
    /// The gate in which a finding is told.
    public var gate: Gate.Kind {
        switch self {
        case .hygieneMaxAgeShort, .hygienePrematureEnforce: .policy
        case .hygieneBotBlockSuspected: .http
        case .hygieneCertificateExpiresSoon: .tls
        default: stage.gate
        }
    }
}

extension Stage {
    fileprivate var gate: Gate.Kind {
        switch self {
        case .rec: .record
        case .phost: .policyHost
        case .ptcp: .tcp
        case .ptls: .tls
        case .phttp: .http
        case .pol: .policy
        case .mxmatch, .mx, .dns, .risk, .hyg: .mxMatch
        case .mxtls: .mxTLS
        case .rpt: .tlsRPT
        }
    }
}
