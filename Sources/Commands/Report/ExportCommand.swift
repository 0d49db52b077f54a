import ArgumentParser
import Report
import Store

/// Exports a run, a row a domain.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Export a run, one row a domain, with the list's own columns.")

    @OptionGroup var source: RunOptionGroup

    @Option(
        help: """
            The format: \(ExportFormat.names). In CSV, a text that a spreadsheet would take for a formula has an apostrophe \
            before it.
            """)
    var format = ExportFormat.csv

    @Option(help: "The file to write. Default: standard output.")
    var output: String?

    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Export only rows with this value in this column of the list; may be repeated, and all must hold.",
            valueName: "column=value"))
    var conditions: [String] = []

    @Option(help: "Export only these domains: \(DomainChoice.help).")
    var only: DomainChoice?

    func run() async throws {
        try await Failure.reported {
            try source.read { reader, run in
                try source.refuse(output: output)
                let filter = try RowFilter(conditions, of: run)
                let export = ExportWriter(format, columns: run.plan.columnNames)
                try ResultFile.write(to: output) { write in
                    try export.write(run, filter, only, from: reader, to: write)
                }
            }
        }
    }
}

extension ExportFormat: ExpressibleByArgument {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
