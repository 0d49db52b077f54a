import Names
import Scan
import Survey
import Tabular

/// The list of a scan and which of its rows are taken, from the command line.
struct ListSetup {
    let list: DomainList
    let selection: Selection

    init(_ command: ScanCommand) throws {
        let input = command.input
        let column = input.column.map(ColumnChoice.init)
        list = try DomainList(paths: command.lists, column: column)
        for file in list.files { try Self.requireDomains(file) }
        var selection = Selection()
        if let path = input.exclude { selection.exclusions = try ExclusionFile.read(path) }
        selection.shard = input.shard
        selection.limit = input.limit
        selection.seed = input.seed
        self.selection = selection
    }

    private static func requireDomains(_ file: ListFile) throws {
        let name = SafeText.terminal(file.name)
        guard file.rowCount > 0 else { throw Failure(.data, "\(name): holds no rows; give a list of domains") }
        guard file.nameCount == 0 else { return }
        throw Failure(
            .data,
            "\(name): read as \(SafeText.terminal(file.format.description)), and none of its "
                + "\(NumberForm.grouped(file.rowCount)) rows holds a domain; the header has to be the first line, and --column names "
                + "the column")
    }

    /// How each list was understood, a line a list, and what its domains were found in.
    var announcement: String {
        list.files.map { file in
            let cleanings = Cleaning.kinds.compactMap { kind -> String? in
                let count = file.cleanings.reduce(0) { $0 + ($1.key.contains(kind.cleaning) ? $1.value : 0) }
                return count > 0 ? "\(NumberForm.grouped(count)) \(kind.label)" : nil
            }
            return "\(SafeText.terminal(file.name)): \(SafeText.terminal(file.format.description)), "
                + "\(NumberForm.grouped(file.rowCount)) \(file.rowCount == 1 ? "row" : "rows")"
                + (cleanings.isEmpty ? "" : ", among them \(cleanings.joined(separator: ", "))") + "\n"
        }.joined()
    }

    /// What was met in the lists that their owner should know before a result is used.
    var warnings: [String] { list.files.flatMap(\.warnings) }

    /// At most so many domains come of it, as far as can be told before it is read.
    var expectedDomains: Int {
        min(selection.limit ?? .max, list.rowCount / (selection.shard?.count ?? 1))
    }
}

extension ListFile {
    /// What its rows lose, or seem to say, in words.
    fileprivate var warnings: [String] {
        var warnings: [String] = []
        let (ragged, foreign) = (notes.raggedRows, notes.foreignCells)
        if ragged.count > 0 {
            warnings.append(
                "\(name): line \(ragged.firstLine): another number of cells than in the first row, as in "
                    + "\(NumberForm.grouped(ragged.count)) \(ragged.count == 1 ? "row" : "rows"); missing cells are empty, those "
                    + "beyond the last column are left out: put quotes around cells that hold the delimiter")
        }
        if foreign.count > 0 {
            warnings.append(
                "\(name): line \(foreign.firstLine): not UTF-8 and read as Windows-1252, as "
                    + "\(NumberForm.grouped(foreign.count)) \(foreign.count == 1 ? "cell" : "cells") beside the domains; save the "
                    + "list as UTF-8 if that is not what it is")
        }
        return warnings
    }
}
