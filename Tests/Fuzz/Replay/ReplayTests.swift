import Foundation
import Testing

/// Gives each target the inputs that are kept for it: the fuzzer begins with them, and found some of them.
struct ReplayTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    @Test(arguments: FuzzTarget.all.map(\.name))
    func rulesHoldForEveryInput(_ name: String) throws {
        let target = try #require(FuzzTarget.all.first { $0.name == name })
        let seeds = try Self.inputs("corpus/\(name)")
        #expect(!seeds.isEmpty)
        for file in try seeds + Self.inputs("crashes/\(name)") {
            let bytes = [UInt8](try Data(contentsOf: file))
            #expect(throws: Never.self, "\(name)/\(file.lastPathComponent)") { try target.check(bytes) }
        }
        #expect(throws: Never.self) { try target.check([]) }
    }

    @Test func everyTargetHasOneName() {
        let names = FuzzTarget.all.map(\.name)
        #expect(Set(names).count == names.count)
    }

    private static func inputs(_ path: String) throws -> [URL] {
        let place = folder.appending(path: path)
        guard FileManager.default.fileExists(atPath: place.path) else { return [] }
        return try FileManager.default.contentsOfDirectory(at: place, includingPropertiesForKeys: nil)
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
