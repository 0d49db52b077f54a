import Foundation

/// A folder of a test's own beside the test bundle, removed when the test lets go of it.
final class Scratch: Sendable {
    let path: String

    init() throws {
        let name = "scratch-\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
        let folder = Self.root.appending(path: name)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Where all folders of these tests lie; what an earlier process left there is removed.
    static let root: URL = {
        let root = Program.folder.appending(path: "EndToEndTests.files")
        try? FileManager.default.removeItem(at: root)
        return root
    }()

    /// The database of the test.
    var database: String { path("survey.sqlite") }

    /// The path of a file in the folder.
    func path(_ name: String) -> String { "\(path)/\(name)" }

    /// Writes a file and returns its path.
    func file(_ name: String, _ text: String) throws -> String {
        try file(name, Data(text.utf8))
    }

    /// Writes a file and returns its path.
    func file(_ name: String, _ data: Data) throws -> String {
        try data.write(to: URL(filePath: path(name)))
        return path(name)
    }

    /// The bytes of a file; nil where there is none.
    func contents(_ name: String) -> Data? { FileManager.default.contents(atPath: path(name)) }

    /// The files of the folder, without what programs printed.
    var names: Set<String> {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return Set(names.filter { !$0.hasPrefix("output-") && !$0.hasPrefix("errors-") })
    }
}
