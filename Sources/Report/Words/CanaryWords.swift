/// What a report says of the canaries of a run.
enum CanaryWords {
    /// What it says, each with what it is about.
    static func rows(_ facts: CanaryFacts) -> [(name: String, text: String)] {
        guard !facts.names.isEmpty else {
            return [("Canaries", "none were asked: nothing tells whether the resolvers could be believed")]
        }
        let times = facts.rounds == 1 ? "once" : "\(NumberText.grouped(facts.rounds)) times"
        return [("Canaries", "\(facts.names.joined(separator: ", ")); asked \(times)")]
            + facts.windows.map { ("Examined again", text($0)) }
    }

    private static func text(_ window: CanaryFacts.Window) -> String {
        let end = window.endedAt.map(TimeText.utc) ?? "now"
        return "\(NumberText.grouped(window.domains)) domains written from \(TimeText.utc(window.beganAt)) to \(end): "
            + "\(window.canary) was answered with \(window.answer) by \(window.resolver)"
    }
}
