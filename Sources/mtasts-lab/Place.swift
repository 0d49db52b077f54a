import ArgumentParser

/// Where a lab lives.
struct Place: ParsableArguments {
    @Option(help: "The directory of the lab; nothing is written outside of it.")
    var directory = ".build/lab"
}
