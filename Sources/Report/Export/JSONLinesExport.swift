import MTASTS
import Survey
import Tabular

/// One line of a JSON lines export; foreign text stands in it exactly.
struct JSONLinesExport: Sendable {
    private let columns: [String]

    /// Prepares an export of a list with these extra columns, which stand in an object of their own.
    init(columns: [String]) {
        self.columns = ColumnNames.unique(columns, reserved: [])
    }

    /// The line of a domain.
    func line(_ row: OutcomeRow, _ values: [String]) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("domain", row.domain)
            json.member("position", row.position)
            json.member("outcome", row.outcome.rawValue)
            json.member("category", row.category?.rawValue)
            json.member("code", row.code?.rawValue)
            json.member("codes", row.codes.map(\.rawValue))
            json.member("mode", row.mode?.rawValue)
            json.member("max_age", row.maxAge)
            json.member("id", row.recordID)
            json.member("policy_sha256", row.policySHA256?.description)
            json.member("mail", row.mail.rawValue)
            Self.write(row.hosts, to: &json)
            json.member("tls_rpt", row.tlsReporting.rawValue)
            json.member("deployed", row.deployed)
            json.member("observed_at", TimeText.utc(row.observedAt))
            Self.write(row.findings, to: &json)
            json.object("columns") { json in
                for (index, name) in columns.enumerated() {
                    json.member(name, index < values.count ? values[index] : "")
                }
            }
        }
        json.endLine()
        return json.takeBytes()
    }

    private static func write(_ hosts: [HostMatch], to json: inout JSONWriter) {
        json.array("mx") { json in
            for host in hosts {
                json.object { json in
                    json.member("host", host.host)
                    json.member("preference", host.preference)
                    json.member("matched", host.isMatched)
                }
            }
        }
    }

    private static func write(_ findings: [Finding], to json: inout JSONWriter) {
        json.array("findings") { json in
            for finding in findings {
                json.object { json in
                    json.member("code", finding.code.rawValue)
                    json.member("severity", finding.severity.rawValue)
                    json.member("detail", finding.detail)
                    json.member("accepted_by", finding.acceptedBy?.accepted)
                }
            }
        }
    }
}
