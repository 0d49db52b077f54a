import Tabular

extension JSONReport {
    /// What canaries told of a run: `{asked, rounds, windows}`, or null where it is not known whether there were any.
    static func write(_ facts: CanaryFacts?, to json: inout JSONWriter) {
        guard let facts else { return json.null("canaries") }
        json.object("canaries") { json in
            json.member("asked", facts.names)
            json.member("rounds", facts.rounds)
            json.array("windows") { json in
                for window in facts.windows {
                    json.object { json in
                        json.member("canary", window.canary)
                        json.member("answer", window.answer)
                        json.member("resolver", window.resolver)
                        json.member("began_at", TimeText.utc(window.beganAt))
                        json.member("ended_at", window.endedAt.map(TimeText.utc))
                        json.member("domains", window.domains)
                    }
                }
            }
        }
    }
}
