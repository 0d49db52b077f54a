import Foundation

/// A line of `export --format jsonl`, as far as every reader may rely on it.
struct ExportedRow: Decodable {
    let domain: String
    let position: Int
    let outcome: String
    let category: String?
    let code: String?
    let codes: [String]
    let mode: String?
    let mail: String
    let tlsReporting: String
    let findings: [Finding]
    let columns: [String: String]

    struct Finding: Decodable {
        let code: String
        let detail: String?
    }

    private enum CodingKeys: String, CodingKey {
        case domain
        case position
        case outcome
        case category
        case code
        case codes
        case mode
        case mail
        case tlsReporting = "tls_rpt"
        case findings
        case columns
    }

    /// Reads all lines.
    static func rows(_ text: String) throws -> [Self] {
        try text.split(separator: "\n").map { try JSONDecoder().decode(Self.self, from: Data($0.utf8)) }
    }
}
