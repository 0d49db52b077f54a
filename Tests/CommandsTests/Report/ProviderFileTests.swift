import Foundation
import Survey
import Testing

@testable import Commands

struct ProviderFileTests {
    @Test func takesProvidersAndSuffixes() throws {
        let found = try Self.read("provider,suffix\nOne, MTA-STS.One.Example.\n\n\"Two, Inc.\",two.example\r\n")
        #expect(found.map(\.name) == ["One", "Two, Inc."])
        #expect(found.map(\.suffix) == ["mta-sts.one.example", "two.example"])
        #expect(try Self.read("provider,suffix\n").isEmpty)
    }

    @Test(
        arguments: [
            ("", "holds nothing; its first line is provider,suffix"), ("\n\n", "holds nothing"),
            ("name,suffix\nOne,one.example\n", "line 1: the header is not provider,suffix"),
            ("provider,suffix\nOne\n", "line 2: a row has a provider and a suffix, this one 1 fields"),
            ("provider,suffix\n\nOne,a..b\n", "line 3: \"a..b\" is no suffix"),
            ("provider,suffix\n ,one.example\n", "line 2: the provider has no name"),
        ]
    )
    func refusesWhatIsNoProvider(text: String, message: String) throws {
        let failure = try #require(throws: Failure.self) { try Self.read(text) }
        #expect(failure.code == .data)
        #expect(failure.message.contains(message), "\(failure.message)")
    }

    private static func read(_ text: String) throws -> [PolicyProvider] {
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appending(path: "providers-\(UInt64.random(in: 0...UInt64.max))")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        return try ProviderFile.read(file.path)
    }
}
