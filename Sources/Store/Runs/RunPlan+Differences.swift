import Survey

extension RunPlan {
    /// Where this plan would give a run begun with another one a different meaning.
    func differences(from stored: RunPlan) -> [RunDifference] {
        var differences: [RunDifference] = []
        if listSHA256 != stored.listSHA256 {
            differences.append(
                RunDifference(name: "list", stored: stored.describedList, given: describedList))
        }
        if columnNames != stored.columnNames {
            differences.append(
                RunDifference(
                    name: "columns", stored: stored.columnNames.joined(separator: " "),
                    given: columnNames.joined(separator: " ")))
        }
        let (before, now) = (stored.meaning, meaning)
        for name in Set(before.keys).union(now.keys).sorted() where before[name] != now[name] {
            differences.append(RunDifference(name: name, stored: before[name], given: now[name]))
        }
        return differences
    }

    /// The options that change the meaning; one given several times has all its values.
    private var meaning: [String: String] {
        Dictionary(options.filter(\.changesMeaning).map { ($0.name, $0.value) }) { "\($0) \($1)" }
    }

    private var describedList: String {
        "\(listName) (SHA-256 \(listSHA256.description.prefix(12)))"
    }
}
