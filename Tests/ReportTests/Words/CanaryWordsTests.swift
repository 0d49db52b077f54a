import Report
import Testing

/// What reports say of canaries.
struct CanaryWordsTests {
    private static let window = CanaryFacts.Window(
        canary: "_mta-sts.gmail.com", answer: "NXDOMAIN", resolver: "192.0.2.53:53", beganAt: Sample.startedAt,
        endedAt: Sample.startedAt + 75, domains: 1_234)

    private static func report(_ canaries: CanaryFacts?, _ format: ReportFormat) -> String {
        var model = Sample.plain
        model.run.canaries = canaries
        return String(decoding: model.bytes(format), as: UTF8.self)
    }

    @Test(arguments: [
        (CanaryFacts(names: [], rounds: 0, windows: []), ["| Canaries | none were asked: nothing tells whether "]),
        (
            CanaryFacts(names: ["_mta-sts.gmail.com"], rounds: 1, windows: []),
            ["| Canaries | _mta-sts.gmail.com; asked once |"]
        ),
        (
            CanaryFacts(names: ["_mta-sts.gmail.com", "*.invalid"], rounds: 1_200, windows: [window]),
            [
                "; asked 1,200 times |",
                "| Examined again | 1,234 domains written from 2024-09-29T06:00:00Z to 2024-09-29T06:01:15Z: ",
                " was answered with NXDOMAIN by 192.0.2.53:53 |",
            ]
        ),
    ])
    func markdownTellsWhatWasAsked(facts: CanaryFacts, parts: [String]) {
        let text = Self.report(facts, .markdown).replacing("\\", with: "")
        for part in parts { #expect(text.contains(part), "\(part)") }
    }

    @Test func markdownSaysNothingWhereNothingIsKnown() {
        #expect(!Self.report(nil, .markdown).contains("Canaries"))
    }

    @Test func jsonHasAllOfIt() {
        let text = Self.report(
            CanaryFacts(names: ["_mta-sts.gmail.com", "*.invalid"], rounds: 3, windows: [Self.window]), .json)
        let compact = text.split(whereSeparator: \.isWhitespace).joined()
        #expect(
            compact.contains(
                """
                "canaries":{"asked":["_mta-sts.gmail.com","*.invalid"],"rounds":3,"windows":[{"canary":"_mta-sts.gmail.com",\
                "answer":"NXDOMAIN","resolver":"192.0.2.53:53","began_at":"2024-09-29T06:00:00Z",\
                "ended_at":"2024-09-29T06:01:15Z","domains":1234}]}
                """))
        #expect(Self.report(nil, .json).contains("\"canaries\": null"))
    }
}
