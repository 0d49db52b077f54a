package import Survey
import Tabular

extension TidyField {
    /// The columns of the table of domains, by the names of every export.
    static let domain = zip(
        CSVExport.names,
        [
            (.string, "The domain in A-labels."), (.integer, "The number of its row in the list, from 1."),
            (.string, "not_configured, none, testing, enforce, broken or inconclusive."),
            (.string, "The category of the first failure of a broken domain."), (.string, "The primary code."),
            (.string, "All codes found, by a blank, in a sender's order."), (.string, "The mode of the policy."),
            (.integer, "The maximum age of the policy in seconds."), (.string, "The id of the record."),
            (.string, "The SHA-256 of the policy in hexadecimal digits."),
            (.string, "mx, implicit, null, none, nxdomain or unknown."),
            (.string, "The MX hosts as preference, blank, name, by a semicolon."),
            (.integer, "How many hosts take mail."),
            (.integer, "How many of them the policy names; empty without a policy."),
            (.string, "The TLS-RPT record: valid, invalid, absent or inconclusive."),
            (.integer, "How many of \(Tally.senders) senders accept what the letter rejects."),
            (.datetime, "When it was observed, in UTC."),
        ] as [(Kind, String)]
    ).map { name, column in TidyField(name, column.0, column.1) }

    /// The columns of the table of rejected rows.
    static let rejected = [
        TidyField("position", .integer, "The number of the row in the list, from 1."),
        TidyField("line", .integer, "The line of the list on which it begins, from 1."),
        TidyField("kind", "invalid, duplicate or excluded."), TidyField("text", "Its name, cut to 1 KiB."),
        TidyField("reason", "What is wrong with it, or what it repeats."),
    ]
}

/// Writes the rows of a list that became no domain, one by one.
package struct RejectedTable: Sendable {
    private let writer = CSVWriter(isFormulaSafe: true)

    /// Prepares the table.
    package init() {}

    /// The first line.
    package var heading: [UInt8] {
        var bytes: [UInt8] = []
        writer.append(TidyField.rejected.map(\.name), to: &bytes)
        return bytes
    }

    /// The line of a row.
    package func line(_ row: RejectedRow) -> [UInt8] {
        var bytes: [UInt8] = []
        writer.append(
            [String(row.position), String(row.line), row.kind.rawValue, row.text, row.reason], to: &bytes)
        return bytes
    }
}
