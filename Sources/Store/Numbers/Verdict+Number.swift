import MTASTS
import Survey

extension Outcome: Numbered {
    var number: Int {
        switch self {
        case .notConfigured: 1
        case .none: 2
        case .testing: 3
        case .enforce: 4
        case .broken: 5
        case .inconclusive: 6
        }
    }
}

extension Mail: Numbered {
    var number: Int {
        switch self {
        case .mx: 1
        case .implicit: 2
        case .null: 3
        case .none: 4
        case .nxdomain: 5
        case .unknown: 6
        }
    }
}

extension TLSReporting: Numbered {
    var number: Int {
        switch self {
        case .absent: 1
        case .valid: 2
        case .invalid: 3
        case .inconclusive: 4
        }
    }
}

extension Category: Numbered {
    var number: Int {
        switch self {
        case .record: 1
        case .policyDNS: 2
        case .policyTCP: 3
        case .policyTLS: 4
        case .policyHTTP: 5
        case .policySyntax: 6
        case .mxMismatch: 7
        case .mxTLS: 8
        }
    }
}

extension Severity: Numbered {
    var number: Int {
        switch self {
        case .absent: 1
        case .failure: 2
        case .warning: 3
        case .info: 4
        case .transient: 5
        }
    }
}

extension Mode: Numbered {
    var number: Int {
        switch self {
        case .enforce: 1
        case .testing: 2
        case .none: 3
        }
    }
}

extension PeerFault: Numbered {
    var number: Int {
        switch self {
        case .nameMismatch: 1
        case .commonNameOnly: 2
        case .expired: 3
        case .notYetValid: 4
        case .selfSigned: 5
        case .incompleteChain: 6
        case .untrusted: 7
        }
    }
}

extension RejectedRow.Kind: Numbered {
    var number: Int {
        switch self {
        case .invalid: 1
        case .duplicate: 2
        case .excluded: 3
        }
    }
}

extension RunState: Numbered {
    var number: Int {
        switch self {
        case .running: 1
        case .finished: 2
        case .interrupted: 3
        case .abandoned: 4
        }
    }
}
