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
        for file in list.files where file.rowCount == 0 {
            throw Failure(.data, "\(SafeText.terminal(file.name)): holds no rows; give a list of domains")
        }
        var selection = Selection()
        if let path = input.exclude { selection.exclusions = try ExclusionFile.read(path) }
        selection.shard = input.shard
        selection.limit = input.limit
        selection.seed = input.seed
        self.selection = selection
    }

    /// How each list was understood, a line a list.
    var announcement: String {
        list.files.map { file in
            "\(SafeText.terminal(file.name)): \(SafeText.terminal(file.format.description)), "
                + "\(NumberForm.grouped(file.rowCount)) \(file.rowCount == 1 ? "row" : "rows")\n"
        }.joined()
    }

    /// At most so many domains come of it, as far as can be told before it is read.
    var expectedDomains: Int {
        min(selection.limit ?? .max, list.rowCount / (selection.shard?.count ?? 1))
    }
}
