import DNS
import Scan

/// Puts into words what canaries tell.
enum CanaryTeller {
    /// What was said of a canary, and by whom.
    static func words(_ finding: CanaryFinding, _ servers: [ServerAddress]) -> String {
        "\(finding.canary.name) was answered with \(finding.answer) by \(resolver(finding, servers)), where "
            + (finding.canary.kind == .good ? "there is an MTA-STS record" : "nothing exists")
    }

    /// The line about an event.
    static func line(_ event: CanaryEvent, _ servers: [ServerAddress]) -> String {
        switch event {
        case .pause(let finding, let domains):
            "the scan pauses: the canary \(words(finding, servers)); \(count(domains)) looked at since all canaries were "
                + "in order are examined again; it goes on by itself once they are in order again"
        case .goOn(let pause):
            "the scan goes on after \(pause.components.seconds) s: all canaries are in order again"
        }
    }

    /// The line about defaults that are not asked, nil where all are.
    static func notice(_ dropped: [CanaryFinding], isNone: Bool, _ servers: [ServerAddress]) -> String? {
        guard let finding = dropped.first else { return nil }
        return "\(isNone ? "no canaries are" : "the canary \(finding.canary.name) is not") asked: "
            + "\(words(finding, servers)); name others with --canary-good and --canary-bad\n"
    }

    /// The resolver that gave an answer.
    static func resolver(_ finding: CanaryFinding, _ servers: [ServerAddress]) -> String {
        servers.indices.contains(finding.server) ? "\(servers[finding.server])" : "a resolver"
    }

    private static func count(_ domains: Int) -> String {
        domains == 1 ? "1 domain" : "\(NumberForm.grouped(domains)) domains"
    }
}
