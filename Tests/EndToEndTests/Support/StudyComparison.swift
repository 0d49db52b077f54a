import Lab
import Testing

/// Where a report gives back what a lab planted: a table of the truth beside a section or table of the report.
struct StudyComparison: Sendable, CustomTestStringConvertible {
    let truth: String
    let report: String
    /// The keys that the report shows of the truth's; nil for all.
    var keys: Set<String>?
    /// The names of parts that the report calls otherwise.
    var renamed: [String: String] = [:]

    var testDescription: String { "\(truth) in \(report)" }

    /// Every table of the truth, and where it must be found.
    static let all =
        [
            "funnel", "outcomes", "mail", "tls_rpt", "tls_rpt_by_record", "tls_rpt_receivers", "modes", "max_age",
            "max_age_values", "id_styles", "broken_primary", "broken_any", "broken_codes_primary", "policy_managers",
            "record_errors", "tls_failures", "http_failures", "policy_errors", "largest_policy_host", "delegations",
            "mx_providers", "mismatches", "mismatch_groups", "policy_and_mail", "delivery_risk", "certificate_days",
            "tlds", "places",
        ].map { Self(truth: $0, report: $0) } + [
            Self(truth: "tlds", report: "by_suffix"), Self(truth: "sectors", report: "by_group"),
            Self(
                truth: "managers", report: "errors_by_manager",
                keys: ["domains", "broken", "record", "policy_server", "mx-mismatch"]),
            Self(
                truth: "managers", report: "stages_by_manager",
                keys: ["domains", "policy-dns", "policy-tcp", "policy-tls", "policy-http", "policy-syntax"]),
            Self(
                truth: "policy_providers", report: "policy_providers",
                renamed: ["(self_managed)": "(self-managed)", "(unknown)": "(host not known)"]),
        ]

    /// Sections of which nothing is planted, or that say again what another one says.
    static let others: Set = [
        "list", "broken_codes_any", "broken_by_letter", "findings_absent", "findings_failure", "findings_warning",
        "findings_info", "findings_transient", "inconclusive", "bounds",
    ]

    /// The counts that the truth has, without those of 0.
    func planted(_ truth: StudyTruth) -> [String: ReportCounts.Row] {
        let parts = truth.tables[self.truth] ?? ["": truth.counts[self.truth] ?? [:]]
        return Self.counted(
            Dictionary(
                uniqueKeysWithValues: parts.map { name, row in
                    (renamed[name] ?? name, keys.map { keys in row.filter { keys.contains($0.key) } } ?? row)
                }))
    }

    /// The counts that a report gives back, without those of 0.
    func found(_ counts: ReportCounts) -> [String: ReportCounts.Row] {
        Self.counted((counts.sections[report] ?? [:]).filter { $0.key != ReportCounts.whole })
    }

    private static func counted(_ parts: [String: ReportCounts.Row]) -> [String: ReportCounts.Row] {
        parts.mapValues { $0.filter { $0.value != 0 } }.filter { !$0.value.isEmpty }
    }
}
