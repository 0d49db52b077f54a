import DNS
import Scan
import Store

/// What a run keeps of its canaries, so that a report can tell, and nothing is continued without them by chance.
extension CanaryCheck {
    /// The options of the run: the domains that are asked, or none.
    var runOptions: [RunOption] {
        [Canary.Kind.good, .bad].map { kind in
            let domains = canaries.filter { $0.kind == kind }.map(\.domain)
            return RunOption(
                name: Self.option(kind), value: domains.isEmpty ? Self.nobody : domains.joined(separator: " "),
                changesMeaning: false)
        }
    }

    /// Refuses to continue a run without canaries that it was begun with: a resolver may lie as well as not know them.
    func requireThose(
        of run: Int, begunWith options: [RunOption], _ servers: [ServerAddress]
    ) throws(Failure) {
        for finding in dropped {
            let option = options.first { $0.name == Self.option(finding.canary.kind) }
            guard let option, option.value.split(separator: " ").contains(Substring(finding.canary.domain)) else { continue }
            throw Failure(
                .io,
                "the canary \(CanaryTeller.words(finding, servers)), and run \(run) was begun with it; nothing was "
                    + "scanned: continue when it is in order again")
        }
    }

    private static func option(_ kind: Canary.Kind) -> String { "canary-\(kind.rawValue)" }

    private static let nobody = "none"
}
