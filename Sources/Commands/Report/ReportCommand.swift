import ArgumentParser
import Names
import Report
import Store
import Survey

/// Reports a run.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Report adoption and failure reasons of a run.")

    @OptionGroup var source: RunOptionGroup

    @Option(help: "The format: \(ReportFormat.names).")
    var format = ReportFormat.markdown

    @Option(help: "The file to write. Default: standard output.")
    var output: String?

    @Option(help: "Report each value of this column of the list too.")
    var groupBy: String?

    @OptionGroup var study: StudyOptions

    func run() async throws {
        try await Failure.reported {
            let model = try source.read { reader, run in try self.model(reader, run) }
            try ResultFile.write(to: output) { write in try write(model.bytes(format)) }
        }
    }

    private func model(_ reader: SurveyReader, _ run: RunInfo) throws -> ReportModel {
        let group = try groupBy.map { try column($0, of: run) }
        guard let suffixes = PublicSuffixList() else {
            throw Failure(.io, "the public suffix list cannot be loaded; install the package publicsuffix")
        }
        var builder = ReportBuilder(groupColumn: group?.name, study: try study.settings(suffixes))
        var domains = DomainList(columnNames: run.plan.columnNames)
        var certificates = CertificateDays(startedAt: run.startedAt)
        try reader.inOneState {
            try reader.forEachOutcome(of: run.id) { row, columns in
                let value = group.map { $0.index < columns.count ? columns[$0.index] : "" }
                builder.count(row, suffix: suffixes.publicSuffix(of: row.domain), group: value)
                if format == .html { domains.add(row, columns: columns) }
            }
            try reader.forEachDomain(of: run.id, where: .publishing) { domain in
                builder.study(domain)
                certificates.count(domain)
            }
            try reader.forEachRejected(of: run.id) { row in
                guard row.kind == .invalid else { return }
                builder.reject(line: row.line, text: row.text, reason: row.reason)
            }
        }
        var model = builder.model(of: RunFacts(run))
        model.domains = format == .html ? domains : nil
        model.certificates = certificates
        model.trend = try EarlierRuns.points(before: run, reader)
        return model
    }

    private func column(_ name: String, of run: RunInfo) throws -> (name: String, index: Int) {
        let names = run.plan.columnNames
        let found =
            names.firstIndex(of: name) ?? names.firstIndex { $0.lowercased() == name.lowercased() }
        guard let found else {
            let known = names.isEmpty ? "the list has no extra columns" : "there are \(names.joined(separator: ", "))"
            throw Failure(.usage, "no column \(name.debugDescription) in run \(run.id): \(known)")
        }
        return (names[found], found)
    }
}

extension ReportFormat: ExpressibleByArgument {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
