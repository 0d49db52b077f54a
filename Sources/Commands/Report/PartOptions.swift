import ArgumentParser

/// Which rows of a run are reported, and what each counts.
struct PartOptions: ParsableArguments {
    @Option(
        name: .customLong("where"),
        help: ArgumentHelp(
            "Report only rows with this value in this column of the list; may be repeated, and all must hold.",
            valueName: "column=value"))
    var conditions: [String] = []

    @Option(
        help: "Write a report for each value of this column of the list into the folder of --output, with an index.csv."
    )
    var splitBy: String?

    @Option(help: "Give the main shares also with each domain counted by the number in this column of the list.")
    var weight: String?
}
