import Testing

/// A command that must be refused: what is wrong, the exit code, and what the one line says.
struct BadCommand: CustomTestStringConvertible {
    let testDescription: String
    let arguments: [String]
    let status: Int32
    let message: String

    init(_ what: String, _ arguments: [String], _ status: Int32, _ message: String) {
        testDescription = what
        self.arguments = arguments
        self.status = status
        self.message = message
    }

    /// Runs the command and expects it to be refused in one line, with nothing written anywhere.
    func expectRefusal(in scratch: Scratch) async throws {
        let names = Self.files(scratch)
        let contents = names.map(scratch.contents)
        let ending = try await Program.run(arguments, in: scratch)
        #expect(ending.status == status, "\(ending.errors)")
        let complaints = ending.errorLines.filter { $0.hasPrefix("mtasts-survey: ") || $0.hasPrefix("Error: ") }
        #expect(complaints.count == 1, "\(ending.errors)")
        #expect(ending.complaint.contains(message), "\(ending.errors)")
        #expect(ending.output.isEmpty)
        #expect(Self.files(scratch) == names)
        #expect(names.map(scratch.contents) == contents)
    }

    /// The files of a folder without those that SQLite keeps beside a database for its readers.
    private static func files(_ scratch: Scratch) -> Set<String> {
        scratch.names.filter { !$0.hasSuffix("-shm") && !$0.hasSuffix("-wal") }
    }
}
