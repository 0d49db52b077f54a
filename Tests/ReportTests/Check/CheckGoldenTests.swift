import Report
import Survey
import Testing

@Suite("One domain as it is written")
struct CheckGoldenTests {
    static let samples: [(@Sendable () throws -> Explanation, String)] = [
        ({ try CheckSample.mismatch }, "mismatch"), ({ try CheckSample.delegated }, "delegated"),
        ({ try CheckSample.absent }, "absent"),
        ({ try CheckSample.hostile("\u{1B}[2J|<b>\u{202E}`*\u{0}") }, "hostile"),
    ]

    @Test func isWrittenAsBefore() throws {
        for (sample, name) in Self.samples {
            let explanation = try sample()
            let text = CheckText(explanation, pause: "5").text
            try Golden.expect(Array(text.utf8), named: "check-\(name).txt")
            let json = CheckJSON(explanation, pause: 5, toolVersion: "1.0.0")
            try Golden.expect(json.bytes, named: "check-\(name).json")
            let block = ExplanationMarkdown(explanation).text + "\n"
            try Golden.expect(Array(block.utf8), named: "check-\(name).md")
        }
    }
}
