public import ArgumentParser

/// The command line of the survey: one subcommand a job.
public struct SurveyCommand: AsyncParsableCommand {
    /// The name, the help and the subcommands.
    public static let configuration = CommandConfiguration(
        commandName: "mtasts-survey",
        abstract: "Survey the adoption of MTA-STS (RFC 8461) and TLS-RPT (RFC 8460) over lists of domains.",
        version: Version.text,
        subcommands: [ScanCommand.self, ReportCommand.self, ExportCommand.self, CheckCommand.self])

    /// Makes the command without arguments.
    public init() {}

    /// Runs what the command line asks for; what is said of arguments that do not fit cannot steer the terminal.
    public static func main() async {
        do {
            let command = try parseAsRoot(Arguments.readable(Array(CommandLine.arguments.dropFirst())))
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                var command = command
                try command.run()
            }
        } catch {
            let message = fullMessage(for: error)
            guard exitCode(for: error) == .validationFailure, !message.isEmpty else { exit(withError: error) }
            Console.write(UsageMessage.safe(message, repeating: CommandLine.arguments) + "\n")
            exit(withError: ExitCode.validationFailure)
        }
    }
}
