extension Catalogue {
    /// Resolvers and attackers that misbehave around an answer; none of it may become "not there".
    static let hostileDNS: [Scenario] = [
        Scenario("X02", "forged answers before the true one", "x02-forged.test", .enforce) {
            $0.fail(.forged, at: "_mta-sts")
        },
        Scenario("X02", "forged answers before a true denial", "x02-forged-absent.test", .notConfigured()) {
            $0.record = .absent
            $0.fail(.forged, at: "_mta-sts")
        },
        Scenario("X03", "garbage before the true answer", "x03-garbage.test", .enforce) {
            $0.fail(.garbage, at: "_mta-sts")
        },
        Scenario("X04", "the answer loses the case of the question", "x04-case.test", .enforce) {
            $0.fail(.caseLost, at: "_mta-sts")
            $0.fail(.caseLost, at: "")
            $0.fail(.caseLost, at: "mta-sts")
        },
        Scenario("X05", "FORMERR for EDNS", "x05-edns.test", .enforce) { $0.fail(.formatErrorOnEDNS, at: "_mta-sts") },
        Scenario("X06", "a lame referral", "x06-lame.test", .inconclusive("rec.dns_servfail")) {
            $0.fail(.lame, at: "_mta-sts")
        },
        Scenario("X07", "truncated over TCP too", "x07-truncated.test", .inconclusive("rec.dns_servfail")) {
            $0.fail(.truncatedAlways, at: "_mta-sts")
        },
        Scenario("X07", "truncated, and TCP is closed", "x07-closed.test", .inconclusive("rec.dns_servfail")) {
            $0.fail(.truncatedThenClosed, at: "_mta-sts")
        },
        Scenario("X08", "SERVFAIL twice, then the record", "x08-flaky.test", .enforce) {
            $0.fail(.flaky(2), at: "_mta-sts")
        },
        Scenario("X08", "SERVFAIL twice, then a denial", "x08-flaky-absent.test", .notConfigured()) {
            $0.record = .absent
            $0.fail(.flaky(2), at: "_mta-sts")
        },
    ]
}
