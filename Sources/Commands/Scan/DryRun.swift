import Scan
import Survey
import Tabular

/// Reads the list as a scan would and says what it would do; nothing is sent and nothing written.
struct DryRun {
    private let setup: ListSetup
    private let command: ScanCommand

    init(_ command: ScanCommand) throws {
        self.command = command
        setup = try ListSetup(command)
    }

    func run() throws {
        let progress = ProgressBoard()
        var rejected: [RejectedRow] = []
        let source = try ListSource(setup.list, setup.selection, progress: progress) { _ in false }
        while let item = try source.next() {
            guard case .rejected(let row) = item, row.kind == .invalid, rejected.count < 20 else { continue }
            rejected.append(row)
        }
        let text = setup.announcement + summary(progress.snapshot) + rejected.map(Self.line).joined()
        setup.warnings.forEach(Console.error)
        try ResultFile.write(to: nil) { try $0(Array(text.utf8)) }
    }

    private func summary(_ counts: ScanCounts) -> String {
        "would scan \(NumberForm.grouped(counts.domains)) domains of \(NumberForm.grouped(counts.rows)) rows: "
            + "\(NumberForm.grouped(counts.duplicates)) duplicates, \(NumberForm.grouped(counts.invalid)) invalid, "
            + "\(NumberForm.grouped(counts.excluded)) excluded\n"
    }

    private static func line(_ row: RejectedRow) -> String {
        "line \(row.line): \(SafeText.terminal(row.text)): \(SafeText.terminal(row.reason))\n"
    }
}
