import Foundation

/// A program run to its end.
enum Command {
    /// What the program did when it failed.
    struct Failure: Error {
        let arguments: [String]
        let output: String
    }

    /// Runs a program found on the path, and fails unless it ends well.
    static func run(_ arguments: [String], in folder: URL) throws {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(arguments: arguments, output: String(decoding: text, as: UTF8.self))
        }
    }
}
