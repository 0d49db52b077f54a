public import ArgumentParser

/// The command line of the survey: one subcommand a job.
public struct SurveyCommand: AsyncParsableCommand {
    /// The name, the help and the subcommands.
    public static let configuration = CommandConfiguration(
        commandName: "mtasts-survey",
        abstract: "Survey the adoption of MTA-STS (RFC 8461) and TLS-RPT (RFC 8460) over lists of domains.",
        version: Version.text,
        subcommands: [ScanCommand.self, ReportCommand.self, ExportCommand.self])

    /// Makes the command without arguments.
    public init() {}
}
