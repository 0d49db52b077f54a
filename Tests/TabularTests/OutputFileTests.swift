import Foundation
import Tabular
import Testing

@Suite struct OutputFileTests {
    let folder: Folder
    var path: String { folder.path + "/out" }

    init() throws {
        folder = try Folder()
        // As a program that writes to pipes does.
        signal(SIGPIPE, SIG_IGN)
    }

    private func content(_ path: String) throws -> String {
        try String(contentsOfFile: path, encoding: .utf8)
    }

    @Test func isThereOnceItIsCommitted() throws {
        var output = try OutputFile(path: path)
        try output.write("a\n")
        try output.write(Array(repeating: UInt8(ascii: "b"), count: 200_000))
        #expect(!FileManager.default.fileExists(atPath: path))
        try output.commit()
        #expect(try content(path) == "a\n" + String(repeating: "b", count: 200_000))
        #expect(try folder.names == ["out"])
    }

    @Test func leavesNothingWithoutCommit() throws {
        _ = try folder.file("out", Array("old".utf8))
        do {
            var output = try OutputFile(path: path)
            try output.write(Array(repeating: UInt8(ascii: "b"), count: 200_000))
            try output.flush()
            #expect(try folder.names.allSatisfy { $0 == "out" || $0.hasSuffix(".part") })
        }
        #expect(try folder.names == ["out"])
        #expect(try content(path) == "old")
    }

    @Test func replacesAFileAndKeepsItsMode() throws {
        _ = try folder.file("out", Array("old".utf8))
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        var output = try OutputFile(path: path)
        try output.write("new")
        try output.commit()
        #expect(try content(path) == "new")
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
    }

    @Test func replacesTheFileBehindALink() throws {
        _ = try folder.file("real", Array("old".utf8))
        try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: "real")
        var output = try OutputFile(path: path)
        try output.write("new")
        try output.commit()
        #expect(try content(folder.path + "/real") == "new")
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == "real")
    }

    @Test func writesToAStreamThatStaysOpen() throws {
        let pipe = Pipe()
        var output = OutputFile(descriptor: pipe.fileHandleForWriting.fileDescriptor, name: "standard output")
        try output.write("a\n")
        try output.commit()
        try pipe.fileHandleForWriting.write(contentsOf: Data("b".utf8))
        try pipe.fileHandleForWriting.close()
        #expect(try pipe.fileHandleForReading.readToEnd() == Data("a\nb".utf8))
    }

    @Test func reportsAReaderThatHasGone() throws {
        let pipe = Pipe()
        try pipe.fileHandleForReading.close()
        #expect(throws: OutputError.brokenPipe("standard output")) {
            var output = OutputFile(descriptor: pipe.fileHandleForWriting.fileDescriptor, name: "standard output")
            try output.write("a\n")
            try output.commit()
        }
    }

    @Test func reportsAFullDisk() {
        #expect(throws: OutputError.diskFull("/dev/full")) {
            var output = try OutputFile(path: "/dev/full")
            try output.write("a\n")
            try output.commit()
        }
    }

    @Test func saysWhyAFileCannotBeWritten() throws {
        #expect(throws: OutputError.noFolder(folder.path + "/none/out")) {
            _ = try OutputFile(path: folder.path + "/none/out")
        }
        #expect(throws: OutputError.directory(folder.path)) { _ = try OutputFile(path: folder.path) }
        #expect(
            OutputError.diskFull("o\n").description
                == #"o\x0a: no space left; make room and repeat"#)
    }
}
