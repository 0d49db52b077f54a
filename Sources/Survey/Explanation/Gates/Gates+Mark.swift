import MTASTS

extension Gates {
    /// Whether a gate is in order, by the weightiest finding in it, or else by how far the examination came.
    func mark(_ kind: Gate.Kind, _ findings: [Finding]) -> Gate.Mark {
        for (severity, mark) in Self.weights where findings.contains(where: { $0.severity == severity }) {
            return mark
        }
        return unremarked(kind)
    }

    private static let weights: [(Severity, Gate.Mark)] = [
        (.failure, .failed), (.transient, .unknown), (.absent, .absent), (.warning, .warning),
    ]

    /// The mark of a gate in which nothing stands against the domain.
    private func unremarked(_ kind: Gate.Kind) -> Gate.Mark {
        switch kind {
        case .record, .tlsRPT: .ok
        case .policyHost: evidence.policyHost == nil ? .notReached : .ok
        case .tcp: isReached(.connection) ? .ok : .notReached
        case .tls: isReached(.handshake) ? .ok : .notReached
        case .http: isReached(.exchange) ? .ok : .notReached
        case .policy: evidence.servedPolicy == nil ? .notReached : .ok
        case .mxMatch: match
        // The survey does not connect to mail hosts.
        case .mxTLS: .notProbed
        }
    }

    private var match: Gate.Mark {
        // RFC 8461, 5: with mode none a policy asks for nothing.
        if verdict.hosts.isEmpty || verdict.mode == Mode.none { return .notNeeded }
        return verdict.mxMatched == nil ? .notReached : .ok
    }

    /// Whether the fetch went past what comes before a layer.
    private func isReached(_ layer: FetchFailure.Layer) -> Bool {
        switch evidence.fetch?.ending {
        case nil: false
        case .response: true
        case .failed(let failure, _): failure.layer.rank >= layer.rank
        }
    }
}

extension FetchFailure.Layer {
    fileprivate var rank: Int {
        switch self {
        case .connection: 0
        case .handshake: 1
        case .exchange: 2
        }
    }
}
