/// The names of a list's extra columns, made unique so that no value hides another.
enum ColumnNames {
    /// The names as they are, but `column.NAME` where the name is taken by the export itself, and `NAME.2` and so on where it is
    /// taken by a column before.
    static func unique(_ names: [String], reserved: [String]) -> [String] {
        var taken = Set(reserved)
        // A column that could keep its name is not to lose it to one that was renamed.
        let own = Set(names).subtracting(taken)
        return names.map { name in
            var candidate = name
            if taken.contains(candidate), !own.contains(candidate) { candidate = "column.\(name)" }
            let base = candidate
            var number = 2
            while taken.contains(candidate) || candidate != name && own.contains(candidate) {
                candidate = "\(base).\(number)"
                number += 1
            }
            taken.insert(candidate)
            return candidate
        }
    }
}
