import Foundation
import Glibc

/// A program that was started; what it writes goes to files, so that it never waits for us.
struct RunningProgram {
    private let process = Process()
    private let ends: AsyncStream<Void>
    private let output: String
    private let errors: String

    /// Starts a program in the folder of a test.
    ///
    /// - Parameters:
    ///   - path: The program.
    ///   - arguments: Its arguments.
    ///   - input: A file for its standard input; nothing otherwise.
    ///   - scratch: Where it runs and where its output is kept.
    /// - Throws: What keeps it from being started.
    init(_ path: String, _ arguments: [String], input: String?, in scratch: Scratch) throws {
        let number = UInt64.random(in: 0...UInt64.max)
        output = scratch.path("output-\(number)")
        errors = scratch.path("errors-\(number)")
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: scratch.path)
        process.standardInput = try input.map { try FileHandle(forReadingFrom: URL(filePath: $0)) } ?? .nullDevice
        process.standardOutput = try Self.file(output)
        process.standardError = try Self.file(errors)
        let (ends, end) = AsyncStream.makeStream(of: Void.self)
        self.ends = ends
        process.terminationHandler = { _ in end.finish() }
        try process.run()
    }

    /// Sends a signal.
    func send(_ signal: Int32) {
        kill(process.processIdentifier, signal)
    }

    /// Whether it has not ended yet.
    var isRunning: Bool { process.isRunning }

    /// What it wrote to standard error so far.
    var errorsSoFar: String { Self.text(errors) }

    /// Waits for its end.
    func ended() async -> Ending {
        for await _ in ends {}
        let isSignalled = process.terminationReason == .uncaughtSignal
        return Ending(
            status: isSignalled ? nil : process.terminationStatus,
            signal: isSignalled ? process.terminationStatus : nil,
            output: Self.text(output), errors: Self.text(errors))
    }

    private static func file(_ path: String) throws -> FileHandle {
        try Data().write(to: URL(filePath: path))
        return try FileHandle(forWritingTo: URL(filePath: path))
    }

    private static func text(_ path: String) -> String {
        String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
}

/// How a program ended.
struct Ending {
    /// The exit code; nil where a signal ended it.
    let status: Int32?
    /// The signal that ended it.
    let signal: Int32?
    let output: String
    let errors: String

    /// The lines of standard error.
    var errorLines: [Substring] { errors.split(separator: "\n") }

    /// The line in which the program says why it ended.
    var complaint: String {
        errorLines.last { $0.hasPrefix("mtasts-survey: ") || $0.hasPrefix("Error: ") }.map(String.init) ?? ""
    }
}
