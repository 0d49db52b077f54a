import Foundation
import Glibc
import Tabular
import Testing

/// On a tmpfs, which has files without a name.
@Suite("Unfinished files") final class UnfinishedFileTests {
    private let folder = "/dev/shm/unfinished-\(UInt64.random(in: 0...UInt64.max))"
    private var target: String { folder + "/out" }
    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: folder) }
    }

    init() throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    @Test(arguments: [false, true]) func replaceTheirTarget(isNamed: Bool) throws {
        try Data("old".utf8).write(to: URL(filePath: target))
        let file = UnfinishedFile(for: target, isNamed: isNamed)
        let written = unsafe write(file.descriptor, "new", 3)
        #expect(written == 3)
        #expect(try names.count == (isNamed ? 2 : 1), "a file without a name leaves nothing of a killed process")
        #expect(file.takePlace())
        #expect(try names == ["out"])
        #expect(try Data(contentsOf: URL(filePath: target)) == Data("new".utf8))
    }

    @Test(arguments: [false, true]) func leaveNothingWhenDiscarded(isNamed: Bool) throws {
        UnfinishedFile(for: target, isNamed: isNamed).discard()
        #expect(try names.isEmpty)
    }

    @Test(arguments: [false, true]) func leaveATargetThatCannotBeReplaced(isNamed: Bool) throws {
        let file = UnfinishedFile(for: target, isNamed: isNamed)
        try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        #expect(!file.takePlace())
        #expect(errno == EISDIR || errno == EEXIST)
        file.discard()
        #expect(try names == ["out"])
    }

    @Test func sayWhyTheyCannotBeOpened() {
        let file = UnfinishedFile(for: folder + "/none/out")
        #expect(file.descriptor < 0 && errno == ENOENT)
    }
}
