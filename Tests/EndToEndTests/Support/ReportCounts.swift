import Foundation

/// Every count of a report: by section or table, by part, which is empty for the run as a whole, and by key.
struct ReportCounts: Equatable {
    typealias Row = [String: Int]

    private(set) var sections: [String: [String: Row]] = [:]
    /// The tables whose parts share no domain.
    private(set) var partitions: Set<String> = []
    /// What stands for all parts of a table together.
    static let whole = "(all)"

    /// Reads `report --format json`.
    init(json: String) throws {
        let document = try JSONDecoder().decode(Document.self, from: Data(json.utf8))
        for (name, figures) in document.sections { sections[name] = ["": Self.row(figures)] }
        for (name, parts) in [("by_suffix", document.bySuffix), ("by_group", document.byGroup?.groups ?? [])] {
            for part in parts { add(name, part.name, Self.row(part.figures)) }
        }
        for (name, table) in document.tables {
            for part in table.parts { add(name, part.name, Self.row(part.figures)) }
            if let whole = table.whole { add(name, Self.whole, Self.row(whole)) }
            if table.isPartition { partitions.insert(name) }
        }
    }

    /// Reads `report --format csv`.
    init(csv: String) throws {
        for row in CSVTable(csv).rows {
            guard let name = row["section"], let part = row["group"], let key = row["key"],
                let count = row["count"].flatMap({ Int($0) })
            else { throw Unreadable(row: row) }
            add(name, part, [key: count])
        }
    }

    private mutating func add(_ name: String, _ part: String, _ row: Row) {
        sections[name, default: [:]][part, default: [:]].merge(row) { $1 }
    }

    private static func row(_ figures: [Figure]) -> Row {
        Dictionary(figures.map { ($0.key, $0.count) }) { $1 }
    }

    private struct Unreadable: Error {
        let row: [String: String]
    }

    private struct Document: Decodable {
        let sections: [String: [Figure]]
        let bySuffix: [Part]
        let byGroup: Groups?
        let tables: [String: Table]

        private enum CodingKeys: String, CodingKey {
            case sections
            case bySuffix = "by_suffix"
            case byGroup = "by_group"
            case tables
        }
    }

    private struct Groups: Decodable {
        let groups: [Part]
    }

    private struct Table: Decodable {
        let isPartition: Bool
        let parts: [Part]
        let whole: [Figure]?

        private enum CodingKeys: String, CodingKey {
            case isPartition = "is_partition"
            case parts
            case whole
        }
    }

    private struct Part: Decodable {
        let name: String
        let figures: [Figure]
    }

    private struct Figure: Decodable {
        let key: String
        let count: Int
    }
}
