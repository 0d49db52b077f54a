import ArgumentParser

/// A loopback internet for `mtasts-survey`.
@main
struct MTASTSLab: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mtasts-lab",
        abstract: "A loopback internet in which every finding of the survey has a domain.",
        subcommands: [Up.self, Down.self, List.self])
}
