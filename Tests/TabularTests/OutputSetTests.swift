import Foundation
import Tabular
import Testing

@Suite("Files that appear together")
struct OutputSetTests {
    private let root: URL

    init() throws {
        root = FileManager.default.temporaryDirectory.appending(path: "set-\(UInt64.random(in: 0...UInt64.max))")
        try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    @Test(arguments: ["new", "new/", "."]) func areThereOnceAllAreWritten(folder: String) throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let path = root.appending(path: folder).path + (folder.hasSuffix("/") ? "/" : "")
        let files = try OutputSet(folder: path)
        for name in ["a.csv", "b.csv"] { try files.write(name) { write in try write(Array(name.utf8)) } }
        #expect(try Self.names(path).allSatisfy { $0.hasSuffix(".part") })
        try files.commit()
        #expect(try Self.names(path).sorted() == ["a.csv", "b.csv"])
        #expect(FileManager.default.contents(atPath: "\(path)/b.csv") == Data("b.csv".utf8))
    }

    @Test func leaveNothingWhereOneFails() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        struct Fault: Error {}
        let path = root.appending(path: "new").path
        #expect(throws: Fault.self) {
            let files = try OutputSet(folder: path)
            try files.write("a.csv") { write in try write([1]) }
            try files.write("b.csv") { write in
                try write([2])
                throw Fault()
            }
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        let kept = root.appending(path: "a.csv")
        try Data("before".utf8).write(to: kept)
        #expect(throws: OutputError.directory("\(root.path)/sub")) {
            try FileManager.default.createDirectory(at: root.appending(path: "sub"), withIntermediateDirectories: true)
            let files = try OutputSet(folder: root.path)
            try files.write("a.csv") { write in try write([1]) }
            try files.write("sub") { write in try write([1]) }
        }
        #expect(try Data(contentsOf: kept) == Data("before".utf8))
        #expect(try Self.names(root.path).sorted() == ["a.csv", "sub"])
    }

    @Test func withdrawWhatTellsOfTheSetBefore() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let files = try OutputSet(folder: root.path)
        try files.place("index.csv", [1])
        for _ in 1...2 { try files.withdraw("index.csv") }
        #expect(try Self.names(root.path).isEmpty)
        try FileManager.default.createDirectory(at: root.appending(path: "sub"), withIntermediateDirectories: true)
        #expect(throws: OutputError.directory("\(root.path)/sub")) { try files.withdraw("sub") }
    }

    @Test func refuseWhatIsNoFolder() throws {
        defer { try? FileManager.default.removeItem(at: root) }
        let file = root.appending(path: "file").path
        try Data().write(to: URL(filePath: file))
        #expect(throws: OutputError.notDirectory(file)) { try OutputSet(folder: file) }
        #expect(throws: OutputError.noFolder("\(root.path)/no/where")) {
            try OutputSet(folder: "\(root.path)/no/where")
        }
    }

    @Test func tellAFolderByItsSlash() {
        #expect(OutputSet.isFolder("anything/") && OutputSet.isFolder("/tmp"))
        #expect(!OutputSet.isFolder("/tmp/no such file.csv") && !OutputSet.isFolder("-") && !OutputSet.isFolder(""))
    }

    private static func names(_ path: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path)
    }
}
