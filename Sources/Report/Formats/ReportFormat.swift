/// The formats of a report.
package enum ReportFormat: String, Hashable, Sendable, CaseIterable {
    /// Tables for people, as GitHub shows them.
    case markdown
    /// One page for people, with charts, that loads nothing from anywhere.
    case html
    /// One tidy table of every figure.
    case csv
    /// The same figures as a document.
    case json

    /// The ending of its files.
    package var ending: String { self == .markdown ? "md" : rawValue }
}

extension ReportModel {
    /// The report in Markdown of at most so many bytes.
    package func markdown(atMost limit: Int) throws(MarkdownTooLong) -> [UInt8] {
        Array(try MarkdownReport(self).text(atMost: limit).utf8)
    }

    /// The report in a format; the same model always gives the same bytes.
    package func bytes(_ format: ReportFormat) -> [UInt8] {
        switch format {
        case .markdown: Array(MarkdownReport(self).text.utf8)
        case .html: Array(HTMLReport(self).text.utf8)
        case .csv: CSVReport(self).bytes
        case .json: JSONReport(self).bytes
        }
    }
}
