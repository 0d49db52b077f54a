import Foundation
import Scan
import Tabular
import Testing

@testable import Commands

struct ExclusionFileTests {
    @Test(arguments: [
        ("one.test\n.two.test\n*.three.test\n", "one.test, *.two.test, *.three.test"),
        ("# by mail\n\n  One.Test.  # asked on Monday\r\n\t.two.test\t\n", "one.test, *.two.test"),
        (".gov", "*.gov"), ("b\u{FC}cher.test", "xn--bcher-kva.test"), ("", ""),
    ])
    func takesNamesAndSuffixes(text: String, entries: String) throws {
        let found = try Self.read(text)
        let expected = entries.isEmpty ? [] : Set(entries.split(separator: ", ").map(String.init))
        for entry in expected {
            let name = entry.hasPrefix("*.") ? "below.\(entry.dropFirst(2))" : entry
            #expect(found.entry(excluding: name) != nil, "\(entry)")
        }
        #expect(found.entry(excluding: "other.test") == nil)
    }

    @Test(arguments: ["one.test two.test", "one.test, two.test", "not a name", "a..b", "192.0.2.1", "*"])
    func refusesALineThatIsNotOneEntry(line: String) throws {
        let failure = try #require(throws: Failure.self) { try Self.read(".gov\n\(line)\n") }
        #expect(failure.code == .data)
        #expect(failure.message.contains("line 2: \"\(line)\" is neither a name nor a suffix"))
    }

    @Test func refusesAFileThatIsNotThere() throws {
        let error = try #require(throws: ListError.self) { try ExclusionFile.read("/nonexistent/exclusions") }
        #expect(Failure(telling: error).code == .data)
    }

    private static func read(_ text: String) throws -> Exclusions {
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appending(path: "exclusions-\(UInt64.random(in: 0...UInt64.max))")
        defer { try? FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
        return try ExclusionFile.read(file.path)
    }
}
