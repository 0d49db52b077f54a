/// The formats of a report.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
    /// Tables for people, as GitHub shows them.
    case markdown
    /// One tidy table of every figure.
    case csv
    /// The same figures as a document.
    case json
}
