import Store

/// A column of the list of a run.
struct ListColumn: Hashable {
    /// Its name as the list has it.
    let name: String
    private let index: Int

    /// Finds a column by its name, or by its name in another case where only one has that.
    init(_ name: String, of run: RunInfo) throws(Failure) {
        let found = Self.indices(of: name, in: run.plan.columnNames)
        guard let index = found.first else {
            throw Failure(.usage, "no column \(name.debugDescription) in run \(run.id): \(Self.known(run))")
        }
        guard found.count == 1 else {
            let names = found.map { run.plan.columnNames[$0].debugDescription }.joined(separator: " and ")
            throw Failure(
                .usage, "column \(name.debugDescription) may be \(names) in run \(run.id); write it as the list does")
        }
        self.name = run.plan.columnNames[index]
        self.index = index
    }

    /// The value in a row; empty where the row is too short for the column.
    func value(_ columns: [String]) -> String { index < columns.count ? columns[index] : "" }

    /// The places of the columns that a name may mean: that of its very name, or those of its name in another case.
    static func indices(of name: String, in names: [String]) -> [Int] {
        if let exact = names.firstIndex(of: name) { return [exact] }
        return names.indices.filter { names[$0].lowercased() == name.lowercased() }
    }

    /// The columns there are, to be told to whoever names another.
    static func known(_ run: RunInfo) -> String {
        let names = run.plan.columnNames
        return names.isEmpty ? "the list has no extra columns" : "there are \(names.joined(separator: ", "))"
    }
}
