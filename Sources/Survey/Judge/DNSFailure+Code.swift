/// The codes in which the failures of one question are told.
struct FailureCodes {
    let timeout: Code
    let servfail: Code
    let refused: Code

    static let record = FailureCodes(
        timeout: .recordDNSTimeout, servfail: .recordDNSServfail, refused: .recordDNSRefused)
    static let mx = FailureCodes(timeout: .mxDNSTimeout, servfail: .mxDNSServfail, refused: .mxDNSRefused)
    static let host = FailureCodes(timeout: .hostDNSTimeout, servfail: .hostDNSServfail, refused: .hostDNSRefused)
    static let report = FailureCodes(
        timeout: .reportDNSTimeout, servfail: .reportDNSServfail, refused: .reportDNSRefused)

    /// The finding for a failure: always transient, for a failed question says nothing of what is published.
    func finding(for failure: DNSFailure) -> Finding {
        switch failure {
        case .timeout: Finding(timeout, .transient)
        case .servfail(let extended): Finding(servfail, .transient, detail: extended.map { "extended error \($0)" })
        case .bogus: Finding(servfail, .transient, detail: "dnssec bogus")
        case .refused: Finding(refused, .transient)
        case .tooLarge: Finding(servfail, .transient, detail: "answer too large")
        case .cnameLoop: Finding(servfail, .transient, detail: "cname loop")
        case .chainTooLong: Finding(servfail, .transient, detail: "cname chain too long")
        case .other(let what): Finding(servfail, .transient, detail: what)
        }
    }
}
