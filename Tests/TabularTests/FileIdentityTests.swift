import Foundation
import Tabular
import Testing

@Suite("Which file a path leads to")
struct FileIdentityTests {
    @Test func isTheSameByEveryName() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "same-\(UInt64.random(in: 0...UInt64.max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = { (name: String) in folder.appending(path: name).path }
        for name in ["file", "other"] { try Data(name.utf8).write(to: URL(filePath: path(name))) }
        try FileManager.default.createSymbolicLink(atPath: path("link"), withDestinationPath: path("file"))
        try FileManager.default.linkItem(atPath: path("file"), toPath: path("second"))
        let file = try #require(FileIdentity(path: path("file")))
        for name in ["link", "second", "./file"] {
            #expect(FileIdentity(path: "\(folder.path)/\(name)") == file, "\(name)")
        }
        #expect(FileIdentity(path: path("other")) != file)
        #expect(FileIdentity(path: path("missing")) == nil)
        #expect(FileIdentity(path: "") == nil)
    }
}
