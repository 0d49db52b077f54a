import Store

/// A column of the list of a run.
struct ListColumn: Hashable {
    /// Its name as the list has it.
    let name: String
    private let index: Int

    /// Finds a column by its name, or by its name in another case where that is the only way.
    init(_ name: String, of run: RunInfo) throws(Failure) {
        guard let found = Self.index(of: name, in: run.plan.columnNames) else {
            throw Failure(.usage, "no column \(name.debugDescription) in run \(run.id): \(Self.known(run))")
        }
        self.name = run.plan.columnNames[found]
        index = found
    }

    /// The value in a row; empty where the row is too short for the column.
    func value(_ columns: [String]) -> String { index < columns.count ? columns[index] : "" }

    /// The place of a column; nil where there is none.
    static func index(of name: String, in names: [String]) -> Int? {
        names.firstIndex(of: name) ?? names.firstIndex { $0.lowercased() == name.lowercased() }
    }

    /// The columns there are, to be told to whoever names another.
    static func known(_ run: RunInfo) -> String {
        let names = run.plan.columnNames
        return names.isEmpty ? "the list has no extra columns" : "there are \(names.joined(separator: ", "))"
    }
}
