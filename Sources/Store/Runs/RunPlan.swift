package import Survey

/// What a run sets out to do: which list it surveys, and how.
package struct RunPlan: Hashable, Sendable {
    /// The name of the list as people know it: its path, or `-`.
    package var listName: String
    /// The SHA-256 of the list's bytes.
    package var listSHA256: Digest
    /// The options of the run, each name once.
    package var options: [RunOption]
    /// The version of the program.
    package var toolVersion: String
    /// The names of the list's extra columns, in the order of their values.
    package var columnNames: [String]

    /// Makes a plan.
    package init(
        listName: String, listSHA256: Digest, options: [RunOption], toolVersion: String, columnNames: [String] = []
    ) {
        self.listName = listName
        self.listSHA256 = listSHA256
        self.options = options
        self.toolVersion = toolVersion
        self.columnNames = columnNames
    }
}

/// One option of a run as it was given or defaulted.
package struct RunOption: Hashable, Sendable {
    /// The option's name.
    package var name: String
    /// Its value as text.
    package var value: String
    /// Whether a run with another value would find something else, so that it must not be continued with one.
    package var changesMeaning: Bool

    /// Makes an option.
    package init(name: String, value: String, changesMeaning: Bool) {
        self.name = name
        self.value = value
        self.changesMeaning = changesMeaning
    }
}

/// Where an unfinished run and the plan to continue it do not agree.
package struct RunDifference: Hashable, Sendable {
    /// What differs: an option's name, `list` or `columns`.
    package var name: String
    /// What the run was begun with; nil where it had no such option.
    package var stored: String?
    /// What was given now; nil where no such option was.
    package var given: String?

    /// Makes a difference.
    package init(name: String, stored: String?, given: String?) {
        self.name = name
        self.stored = stored
        self.given = given
    }
}
