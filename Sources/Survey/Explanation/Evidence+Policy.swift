public import MTASTS

extension Evidence {
    /// The policy as served, read as far as it can be; nil where nothing came that senders would read (RFC 8461, 3.3).
    public var servedPolicy: Parsed<Policy>? {
        guard let fetch, case .response(let response) = fetch.ending, StatusJudgement.isPolicy(response) else {
            return nil
        }
        return Policy.parse(response.body)
    }

    /// The name under which the policy must be served (RFC 8461, 3.2).
    var policyHostName: String { "mta-sts.\(domain.text)" }

    /// Where the policy must be served (RFC 8461, 3.2).
    var policyURL: String { "https://\(policyHostName)/.well-known/mta-sts.txt" }

    /// Where the record must stand (RFC 8461, 3.1).
    var recordName: String { "_mta-sts.\(domain.text)" }

    /// Where the TLS-RPT record must stand (RFC 8460, 3).
    var reportName: String { "_smtp._tls.\(domain.text)" }
}

extension StatusJudgement {
    /// Whether the body of a response is taken for the policy.
    static func isPolicy(_ response: HTTPEvidence) -> Bool { findings(response, earlierFailures: 0).isEmpty }
}
