import Tabular

/// The file that tells which report of a folder is whose.
package struct PartIndex: Sendable {
    /// Its name.
    package static let name = "index.csv"

    private let writer = CSVWriter(isFormulaSafe: true)
    /// The table so far.
    package private(set) var bytes: [UInt8] = []

    /// Begins the table.
    package init() {
        writer.append(["value", "file", "domains"], to: &bytes)
    }

    /// Adds a report.
    package mutating func add(_ value: String, file: String, domains: Int) {
        writer.append([value, file, String(domains)], to: &bytes)
    }
}
