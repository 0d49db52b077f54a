import Survey
import Tabular

/// A report as a folder of tidy tables with a description of their columns (Frictionless Data Package).
///
/// The tables of domains and of rejected rows are not among ``files``: they are as long as the list, and whoever reads the
/// list writes them row by row.
package struct CSVReportSet: Sendable {
    /// The table of domains, as ``ExportWriter`` writes it.
    package static let domains = "domains.csv"
    /// The table of rejected rows, as ``RejectedTable`` writes it.
    package static let rejected = "rejected.csv"
    /// The description of all tables.
    static let description = "datapackage.json"

    private let model: ReportModel
    private let columns: [String]
    private let only: DomainChoice?
    private let tables: [TidyTable]

    /// Makes the tables of a report of a list with these extra columns.
    ///
    /// - Parameters:
    ///   - model: The report.
    ///   - columns: The names of the list's extra columns.
    ///   - only: What restricts the table of domains, which the run's facts and the description say.
    package init(_ model: ReportModel, columns: [String], only: DomainChoice? = nil) {
        self.model = model
        self.only = only
        self.columns = ColumnNames.unique(columns, reserved: CSVExport.names)
        let figures = Figures(model)
        tables =
            [.summary(figures), .categories(figures.broken), .codes(figures.broken)]
            + figures.tables.map(TidyTable.parts)
            + (model.weights.map { [.weights($0)] } ?? []) + [
                .published(figures.published), .denominators, .run(model.run, only: only),
            ]
        precondition(Set(tables.map(\.name)).count == tables.count, "two tables have one name")
    }

    /// The files but those of rows, in the order to write them.
    package var files: [(name: String, bytes: [UInt8])] {
        tables.map { ("\($0.name).csv", $0.bytes) } + [(Self.description, package)]
    }

    private struct Resource {
        let path: String
        let title: String
        let fields: [TidyField]
    }

    private var resources: [Resource] {
        let domains = TidyField.domain + columns.map { TidyField(CSVWriter.disarmed($0), "A column of the list.") }
        return [
            Resource(path: Self.domains, title: domainsTitle, fields: domains),
            Resource(
                path: Self.rejected, title: "Rows of the list that are no domain of their own",
                fields: TidyField.rejected),
        ] + tables.map { Resource(path: "\($0.name).csv", title: $0.title, fields: $0.fields) }
    }

    private var domainsTitle: String {
        only.map { "Domains, only those to which any of these applies: \($0.words.joined(separator: ", "))" }
            ?? "Domains"
    }

    private var package: [UInt8] {
        var json = JSONWriter(isPretty: true)
        json.object { json in
            json.member("profile", "tabular-data-package")
            json.member("name", "mtasts-survey")
            json.member("title", "MTA-STS survey of \(model.run.listName)")
            json.member("created", TimeText.utc(model.run.startedAt))
            json.member(
                "description",
                "Shares are fractions; times are in UTC. A text that a spreadsheet would take for a formula, be it behind "
                    + "apostrophes of its own, begins with an apostrophe that is not part of it.")
            json.array("resources") { json in
                for resource in resources { Self.write(resource, to: &json) }
            }
        }
        json.endLine()
        return json.takeBytes()
    }

    private static func write(_ resource: Resource, to json: inout JSONWriter) {
        json.object { json in
            json.member("profile", "tabular-data-resource")
            json.member("name", String(resource.path.dropLast(".csv".count)))
            json.member("path", resource.path)
            json.member("title", resource.title)
            json.member("mediatype", "text/csv")
            json.member("encoding", "utf-8")
            json.object("schema") { json in
                json.array("fields") { json in
                    for field in resource.fields {
                        json.object { json in
                            json.member("name", field.name)
                            json.member("type", field.kind.rawValue)
                            json.member("description", field.description)
                        }
                    }
                }
                json.member("missingValues", [""])
            }
        }
    }
}
