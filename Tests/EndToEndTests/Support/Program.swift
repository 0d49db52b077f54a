import Foundation

/// The built program, run as people and scripts run it.
enum Program {
    /// The folder of the test bundle, which is also that of the program.
    static let folder = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()

    /// The program under test.
    static var path: String { folder.appending(path: "mtasts-survey").path }

    /// The root of the package.
    static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    /// A list of the package.
    static func dataset(_ name: String) -> String { package.appending(path: "datasets/\(name)").path }

    /// Runs the program to its end.
    static func run(_ arguments: [String], input: String? = nil, in scratch: Scratch) async throws -> Ending {
        try await start(arguments, input: input, in: scratch).ended()
    }

    /// Starts the program.
    static func start(_ arguments: [String], input: String? = nil, in scratch: Scratch) throws -> RunningProgram {
        try RunningProgram(path, arguments, input: input, in: scratch)
    }

    /// Runs a line of the shell in which `$program` and the names of `variables` stand for paths.
    static func shell(
        _ line: String, _ variables: [String: String] = [:], in scratch: Scratch
    ) async throws -> Ending {
        let assignments = variables.merging(["program": path]) { given, _ in given }
        let environment = assignments.map { "\($0)=\($1)" }
        return try await RunningProgram(
            "/usr/bin/env", environment + ["bash", "-c", line], input: nil, in: scratch
        ).ended()
    }
}
