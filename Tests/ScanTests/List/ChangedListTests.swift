import Foundation
import MTASTS
import Scan
import Survey
import Tabular
import Testing

/// Lists that are written to, or replaced, between the first look at them and their last row.
struct ChangedListTests {
    /// A list of which a test changes the file.
    final class ChangingFile {
        let path = FileManager.default.temporaryDirectory.appending(path: "changing-\(UUID().uuidString)").path

        init(_ text: String) throws {
            try write(text)
        }

        deinit {
            try? FileManager.default.removeItem(atPath: path)
        }

        /// Writes into the file that is there.
        func write(_ text: String) throws {
            try text.write(toFile: path, atomically: false, encoding: .utf8)
        }

        /// Puts another file in its place.
        func replace(with text: String) throws {
            try text.write(toFile: path, atomically: true, encoding: .utf8)
        }
    }

    @Test(arguments: [
        "a.example\n", "a.example\nc.example\n", "a.example\na.example\n", "b.example\na.example\n",
        "a.example\nb.example\n" + String(repeating: "c.example\n", count: 4000),
    ])
    func refusesAListThatWasWrittenTo(after: String) throws {
        let file = try ChangingFile("a.example\nb.example\n")
        let list = try DomainList(paths: [file.path])
        try file.write(after)
        #expect(throws: ListError.changed(file.path)) { try ListSourceTests.read(list) }
    }

    @Test func refusesItUnderALimitToo() throws {
        let file = try ChangingFile("a.example\nb.example\nc.example\nd.example\n")
        let list = try DomainList(paths: [file.path])
        var selection = Selection()
        selection.limit = 2
        #expect(try ListSourceTests.read(list, selection).domains.count == 2)
        try file.write("x.example\nx.example\nc.example\nd.example\ne.example\n")
        #expect(throws: ListError.changed(file.path)) { try ListSourceTests.read(list, selection) }
        try file.write("a.example\nb.example\nc.example\nd.example\n")
    }

    @Test(arguments: [nil, 2])
    func noticesWhatIsWrittenWhileItIsRead(limit: Int?) throws {
        let file = try ChangingFile("a.example\nb.example\nc.example\n")
        let list = try DomainList(paths: [file.path])
        var selection = Selection()
        selection.limit = limit
        let source = try ListSource(list, selection, progress: ProgressBoard()) { _ in false }
        _ = try source.next()
        try file.write("a.example\nb.example\nc.example\nd.example\n")
        #expect(throws: ListError.changed(file.path)) { while try source.next() != nil {} }
    }

    @Test func readsTheListItBeganWithWhereAnotherTakesItsPlace() throws {
        let file = try ChangingFile("a.example\nb.example\n")
        let list = try DomainList(paths: [file.path])
        let source = try ListSource(list, Selection(), progress: ProgressBoard()) { _ in false }
        _ = try source.next()
        try file.replace(with: "x.example\ny.example\nz.example\n")
        guard case .candidate(let candidate)? = try source.next() else {
            Issue.record("there is a second domain")
            return
        }
        #expect(candidate.domain.text == "b.example")
        #expect(try source.next() == nil)
        // From its beginning it can no longer be read.
        #expect(throws: ListError.changed(file.path)) { try ListSourceTests.read(list) }
    }

    @Test func namesTheListThatChanged() throws {
        let (first, second) = (try ChangingFile("a.example\n"), try ChangingFile("b.example\n"))
        let list = try DomainList(paths: [first.path, second.path])
        try second.write("b.example\nc.example\n")
        #expect(throws: ListError.changed(second.path)) { try ListSourceTests.read(list) }
    }
}
