import MTASTS
import Survey
import Tabular

/// One row of a CSV export: the columns of the view `outcomes`, then the list's own.
struct CSVExport: Sendable {
    /// The columns of every export; stable, as scripts hold them.
    static let names = [
        "domain", "position", "outcome", "category", "code", "codes", "mode", "max_age", "id", "policy_sha256", "mail",
        "mx", "mx_total", "mx_matched", "tls_rpt", "deployed", "observed_at",
    ]

    private let writer: CSVWriter
    private let columns: [String]

    /// Prepares an export of a list with these extra columns.
    init(columns: [String], isFormulaSafe: Bool) {
        writer = CSVWriter(isFormulaSafe: isFormulaSafe)
        self.columns = ColumnNames.unique(columns, reserved: Self.names)
    }

    /// The first line.
    var heading: [UInt8] {
        var bytes: [UInt8] = []
        writer.append(Self.names + columns, to: &bytes)
        return bytes
    }

    /// The line of a domain.
    func line(_ row: OutcomeRow, _ values: [String]) -> [UInt8] {
        var cells = [
            row.domain, String(row.position), row.outcome.rawValue, row.category?.rawValue ?? "",
            row.code?.rawValue ?? "", row.codes.map(\.rawValue).joined(separator: " "), row.mode?.rawValue ?? "",
            text(row.maxAge), row.recordID ?? "", row.policySHA256?.description ?? "", row.mail.rawValue, hosts(row),
            row.mail == .unknown ? "" : String(row.hosts.count), text(row.mxMatched), row.tlsReporting.rawValue,
            text(row.deployed),
            TimeText.utc(row.observedAt),
        ]
        for index in columns.indices { cells.append(index < values.count ? values[index] : "") }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(512)
        writer.append(cells, to: &bytes)
        return bytes
    }

    private func text(_ number: Int?) -> String { number.map(String.init) ?? "" }

    /// The hosts as `10 mx1.example;20 mx2.example`.
    private func hosts(_ row: OutcomeRow) -> String {
        row.hosts.map { "\($0.preference) \($0.host)" }.joined(separator: ";")
    }
}

extension OutcomeRow {
    /// The codes found, each once, in a sender's order.
    var codes: [Code] {
        var codes: [Code] = []
        for finding in findings where !codes.contains(finding.code) { codes.append(finding.code) }
        return codes
    }

    /// How many hosts the policy names; nil where there was no policy to ask.
    var mxMatched: Int? {
        guard !hosts.isEmpty, hosts.allSatisfy({ $0.isMatched != nil }) else { return nil }
        return hosts.count { $0.isMatched == true }
    }
}
