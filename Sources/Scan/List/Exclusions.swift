/// Names that asked not to be surveyed: nothing at all is sent to them or about them.
package struct Exclusions: Sendable {
    private let names: Set<String>
    private let suffixes: Set<String>

    /// Excludes nothing.
    package init() {
        names = []
        suffixes = []
    }

    /// Takes exact names, and suffixes under which every name is excluded, the suffix itself among them.
    package init(names: Set<String>, suffixes: Set<String>) {
        self.names = names
        self.suffixes = suffixes
    }

    /// All entries, sorted, a line each: the same text for the same exclusions.
    package var text: String {
        (names.sorted() + suffixes.sorted().map { "." + $0 }).map { $0 + "\n" }.joined()
    }

    /// How many entries there are.
    package var count: Int { names.count + suffixes.count }

    /// The entry that excludes a name in lower-case A-labels; nil where none does.
    package func entry(excluding name: String) -> String? {
        if names.contains(name) { return name }
        guard !suffixes.isEmpty else { return nil }
        var rest = name[...]
        while true {
            if suffixes.contains(String(rest)) { return "." + rest }
            guard let dot = rest.firstIndex(of: ".") else { return nil }
            rest = rest[rest.index(after: dot)...]
        }
    }
}
