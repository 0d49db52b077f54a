import MTASTS
import Report
import Survey

/// A random population of which domains publish something, host it here or there, and fail in every way.
enum Population {
    /// The report of so many domains.
    static func model(seed: UInt64, domains: Int = 600, probesMXTLS: Bool = false) -> ReportModel {
        var random = SplitMix(seed: seed)
        var settings = Sample.settings
        settings.thresholds = HostingThresholds(thirdPartyFrom: 12, selfManagedTo: 3)
        var builder = ReportBuilder(groupColumn: "sector", study: settings)
        let suffixes = ["com", "org", "co.uk", "example"]
        for position in 1...domains {
            let suffix = suffixes.randomElement(using: &random) ?? ""
            // Some are names under one registrable domain.
            let parent = Bool.random(using: &random) ? "" : "d\(position % 5)."
            let domain = "d\(position).\(parent)\(suffix)"
            let verdict = verdict(&random)
            let place = position * Int.random(in: 1...4_000, using: &random)
            builder.count(
                Sample.row(domain, position: place, verdict), suffix: suffix,
                group: suffixes.randomElement(using: &random))
            if verdict.outcome != .notConfigured || verdict.tlsReporting == .valid {
                let number = Int.random(in: 0..<200, using: &random)
                builder.study(Hosted.examined(domain, number, verdict))
            }
        }
        var facts = Sample.run(domains: domains)
        facts.probesMXTLS = probesMXTLS
        return builder.model(of: facts)
    }

    private static func verdict(_ random: inout SplitMix) -> Verdict {
        var verdict = Sample.verdict(Int.random(in: 0..<14, using: &random))
        if Int.random(in: 0..<3, using: &random) == 0 { verdict = broken(&random) }
        if Int.random(in: 0..<20, using: &random) == 0 {
            verdict = Sample.inconclusive(.hostDNSServfail, recordID: "20240929")
        }
        verdict.tlsReporting = TLSReporting.allCases.randomElement(using: &random) ?? .absent
        return verdict
    }

    private static let failures: [Finding] = [
        Finding(.recordIDMissing, .failure), Finding(.recordIDInvalid, .failure, detail: "character: a-b"),
        Finding(.recordDanglingCNAME, .failure, detail: "a.example"), Finding(.hostNXDOMAIN, .failure),
        Finding(.tcpRefused, .failure), Finding(.tlsProviderCertificate, .failure), Finding(.tlsExpired, .failure),
        Finding(.tlsNameMismatch, .failure), Finding(.tlsNoCertificateAlert, .failure, detail: "alert 112"),
        Finding(.httpStatus404, .failure), Finding(.httpStatus4xx, .failure, detail: "403"),
        Finding(.policyMXInvalid, .failure, detail: "email, line 3: a"), Finding(.policyEmpty, .failure),
        Finding(.matchSome, .failure, detail: "10 mx.example"), Finding(.matchNone, .failure, detail: "10 mx.example"),
    ]

    /// A domain with one to three failures in a sender's order.
    private static func broken(_ random: inout SplitMix) -> Verdict {
        let count = Int.random(in: 1...3, using: &random)
        let chosen = Set((0..<count).map { _ in Int.random(in: failures.indices, using: &random) })
        var findings = chosen.sorted().map { failures[$0] }
        let mode = [Mode.enforce, .testing].randomElement(using: &random)
        if mode == .enforce, findings.contains(where: { $0.code == .matchNone }) {
            findings.append(Finding(.riskDeliveryAll, .warning))
        }
        let host = ["mx.mail.example", "mx.large.example", "mx.d1.com"].randomElement(using: &random) ?? ""
        let first = findings[0].code
        return Verdict(
            outcome: .broken, category: first.stage.category, code: first, findings: findings, mode: mode,
            maxAge: Int.random(in: 0...31_557_600, using: &random),
            recordID: ["20240929", "1727589600", "abcdef12", nil].randomElement(using: &random) ?? nil,
            mail: .mx, hosts: [HostMatch(preference: 10, host: host, isMatched: false)], tlsReporting: .absent)
    }
}
