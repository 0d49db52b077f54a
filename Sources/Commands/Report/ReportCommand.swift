import ArgumentParser
import MTASTS
import Names
import Report
import Store
import Survey
import Tabular

/// Reports a run.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Report adoption and failure reasons of a run.")

    @OptionGroup var source: RunOptionGroup

    @Option(help: "The format: \(ReportFormat.names).")
    var format = ReportFormat.markdown

    @Option(
        help:
            "The file to write; a folder, or a path ending in /, takes CSV as a set of tables. Default: standard output."
    )
    var output: String?

    @Option(help: "Report each value of this column of the list too.")
    var groupBy: String?

    @OptionGroup var parts: PartOptions

    @Option(help: "List only these domains, where the format lists domains; no figure changes. \(DomainChoice.help).")
    var only: DomainChoice?

    @Option(help: "Cut tables of Markdown, the least telling rows first, until the report has at most so many bytes.")
    var maxBytes: Int?

    @OptionGroup var study: StudyOptions

    /// Whether the report is a folder of tables.
    private var isSet: Bool { format == .csv && parts.splitBy == nil && output.map(OutputSet.isFolder) == true }

    /// Whether the report lists domains.
    private var listsDomains: Bool { format == .html || format == .markdown && only != nil }

    func validate() throws {
        if parts.splitBy != nil, output == nil || output == "-" {
            throw ValidationError("--split-by writes a file for each value; name a folder with --output")
        }
        if only != nil, !listsDomains, !isSet {
            throw ValidationError(
                "--only restricts the list of domains, which --format \(format.rawValue) has not here; give --format markdown "
                    + "or html, csv with a folder as --output, or export --only")
        }
        if let maxBytes {
            guard format == .markdown else { throw ValidationError("--max-bytes is for --format markdown only") }
            guard maxBytes > 0 else { throw ValidationError("--max-bytes \(maxBytes) is not above 0") }
        }
    }

    func run() async throws {
        try await Failure.reported {
            try source.read { store, run in
                try source.refuse(output: output)
                let reader = try reader(of: run, store)
                try store.inOneState {
                    if let column = try parts.splitBy.map({ name throws(Failure) in try ListColumn(name, of: run) }) {
                        try writeParts(try reader.parts(store, by: column))
                    } else if isSet {
                        try writeSet(try reader.model(store), store, reader)
                    } else {
                        let bytes = try bytes(try reader.model(store))
                        try ResultFile.write(to: output) { write in try write(bytes) }
                    }
                }
            }
        }
    }

    private func reader(of run: RunInfo, _ store: SurveyReader) throws -> ReportReader {
        let suffixes = try PublicSuffixList.loaded()
        let earlier = EarlierRuns(before: run, among: try store.runs())
        return ReportReader(
            run: run, filter: try RowFilter(parts.conditions, of: run),
            group: try groupBy.map { name throws(Failure) in try ListColumn(name, of: run) },
            weight: try parts.weight.map { name throws(Failure) in try ListColumn(name, of: run) },
            study: try study.settings(suffixes), suffixes: suffixes,
            earlier: earlier.latest, trend: try earlier.points(store),
            details: DetailGatherer(run, listsDomains: listsDomains, only: only, suffixes))
    }

    private func bytes(_ model: ReportModel) throws(Failure) -> [UInt8] {
        guard let maxBytes else { return model.bytes(format) }
        do {
            return try model.markdown(atMost: maxBytes)
        } catch {
            throw Failure(
                .usage,
                "--max-bytes \(maxBytes) is too little for this report: with all tables cut it takes \(error.least) bytes"
            )
        }
    }

    private func writeParts(_ reports: [ReportReader.Part]) throws {
        let names = FileNames.unique(reports.map(\.value), ending: format.ending, reserved: [PartIndex.name])
        let folder = try OutputSet(folder: output ?? "")
        var index = PartIndex()
        // It comes last, so that where it is all reports that it names are there, and of this run.
        try folder.withdraw(PartIndex.name)
        for (report, name) in zip(reports, names) {
            try folder.place(name, try bytes(report.model))
            index.add(report.value, file: name, domains: report.model.total.scanned)
        }
        try folder.place(PartIndex.name, index.bytes)
    }

    private func writeSet(_ model: ReportModel, _ store: SurveyReader, _ reader: ReportReader) throws {
        let (run, filter) = (reader.run, reader.filter)
        let set = CSVReportSet(model, columns: run.plan.columnNames, only: only)
        let folder = try OutputSet(folder: output ?? "")
        let export = ExportWriter(.csv, columns: run.plan.columnNames)
        try folder.write(CSVReportSet.domains) { write in
            try export.write(run, filter, only, from: store, to: write)
        }
        let rejected = RejectedTable()
        try folder.write(CSVReportSet.rejected) { write in
            try write(rejected.heading)
            try store.forEachRejected(of: run.id) { row in
                if filter.holds(row.columns) { try write(rejected.line(row)) }
            }
        }
        for file in set.files { try folder.write(file.name) { write in try write(file.bytes) } }
        try folder.commit()
    }
}

extension ReportFormat: ExpressibleByArgument {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
