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
            guard let option, option.value.split(separator: " ").contains(Substring(finding.canary.domain)) else {
                continue
            }
            throw Failure(
                .io,
                "the canary \(CanaryTeller.words(finding, servers)), and run \(run) was begun with it; nothing was "
                    + "scanned: continue when it is in order again")
        }
    }

    /// What a run with such options asks, in the form in which people are told; nil for a run that says nothing of it.
    static func names(in options: [RunOption]) -> [String]? {
        let known = [Canary.Kind.good, .bad].compactMap { kind in
            options.first { $0.name == option(kind) }.map { (kind, $0.value) }
        }
        guard !known.isEmpty else { return nil }
        return known.filter { $0.1 != nobody }.flatMap { kind, domains in
            domains.split(separator: " ").map { Canary(kind, String($0)).name }
        }
    }

    private static func option(_ kind: Canary.Kind) -> String { "canary-\(kind.rawValue)" }

    private static let nobody = "none"
}
