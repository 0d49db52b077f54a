import Survey

extension String {
    /// The text with a capital at its start, as a sentence has.
    var sentenceCased: String { prefix(1).uppercased() + dropFirst() }
}

/// The labels of the values of a survey.
extension Outcome {
    /// The outcome in a few words.
    var label: String {
        switch self {
        case .notConfigured: "not configured"
        case .none: "none (opt-out under way)"
        case .testing: "testing"
        case .enforce: "enforce"
        case .broken: "broken"
        case .inconclusive: "inconclusive"
        }
    }
}

extension Category {
    /// The category in a few words.
    var label: String {
        switch self {
        case .record: "DNS record"
        case .policyDNS: "policy retrieval: DNS"
        case .policyTCP: "policy retrieval: TCP"
        case .policyTLS: "policy retrieval: TLS"
        case .policyHTTP: "policy retrieval: HTTP"
        case .policySyntax: "policy syntax"
        case .mxMismatch: "MX hosts the policy does not name"
        case .mxTLS: "TLS of MX hosts"
        }
    }
}

extension Mail {
    /// How mail is addressed, in a few words.
    var label: String {
        switch self {
        case .mx: "MX records"
        case .implicit: "no MX, own address"
        case .null: "null MX: takes no mail"
        case .none: "no mail host"
        case .nxdomain: "domain does not exist"
        case .unknown: "could not be told"
        }
    }
}

extension TLSReporting {
    /// What is published, in a few words.
    var label: String {
        switch self {
        case .valid: "valid record"
        case .invalid: "invalid record"
        case .absent: "no record"
        case .inconclusive: "could not be told"
        }
    }
}

extension Severity {
    /// How much it weighs, as a heading says it.
    var label: String {
        switch self {
        case .absent: "absent"
        case .failure: "failure"
        case .warning: "warning"
        case .info: "note"
        case .transient: "could not be told"
        }
    }
}

extension MismatchKind {
    /// How a pattern misses a host, in a few words.
    var label: String {
        switch self {
        case .wildcardDepth: "wildcard covers one label only"
        case .wildcardMissing: "wildcard missing"
        case .policyHostLabel: "policy host in the place of a mail host"
        case .topLevel: "other top-level domain"
        case .typo: "typing mistake"
        case .sameDomain: "other host of the same domain"
        case .otherDomain: "other domain"
        }
    }
}

extension MismatchKind.PublishedGroup {
    /// The group of published figures, in a few words.
    var label: String {
        switch self {
        case .typo: "typing mistake"
        case .thirdLevel: "same registrable domain (3LD+)"
        case .topLevel: "other top-level domain"
        case .otherDomain: "other domain"
        }
    }
}
