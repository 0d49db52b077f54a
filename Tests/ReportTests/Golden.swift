import Foundation
import Testing

/// Compares with a file of `Tests/Golden`; `UPDATE_GOLDEN=1` writes it anew.
enum Golden {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Golden")

    static func expect(_ bytes: [UInt8], named name: String, at place: SourceLocation = #_sourceLocation) throws {
        let file = folder.appending(path: name)
        if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
            try Data(bytes).write(to: file)
        }
        let golden = Array(try Data(contentsOf: file))
        guard golden != bytes else { return }
        let (mine, theirs) = (lines(bytes), lines(golden))
        let differing = zip(mine, theirs).enumerated().first { $0.element.0 != $0.element.1 }
        let line = differing?.offset ?? min(mine.count, theirs.count)
        Issue.record(
            """
            \(name) differs at line \(line + 1):
            golden: \(line < theirs.count ? theirs[line].debugDescription : "nothing")
            now:    \(line < mine.count ? mine[line].debugDescription : "nothing")
            UPDATE_GOLDEN=1 takes it over
            """, sourceLocation: place)
    }

    private static func lines(_ bytes: [UInt8]) -> [String] {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
            .map { String($0) }
    }
}
