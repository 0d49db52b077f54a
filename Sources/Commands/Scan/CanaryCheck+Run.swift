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

    /// Refuses to continue a run without canaries of a kind that it was begun with, unless that is what the user asks for.
    ///
    /// A resolver may lie as well as not know them, and a name may be forgotten on the command line. Another canary of the
    /// kind is as good.
    func requireThose(
        of run: Int, begunWith options: [RunOption], _ servers: [ServerAddress]
    ) throws(Failure) {
        for kind in [Canary.Kind.good, .bad] where !switchedOff.contains(kind) {
            let begunWith = Self.domains(of: kind, in: options)
            guard let first = begunWith.first, !canaries.contains(where: { $0.kind == kind }) else { continue }
            if let finding = dropped.first(where: { $0.canary.kind == kind && begunWith.contains($0.canary.domain) }) {
                throw Failure(
                    .io,
                    "the canary \(CanaryTeller.words(finding, servers)), and run \(run) was begun with it; nothing was "
                        + "scanned: continue when it is in order again")
            }
            let option = "--\(Self.option(kind))"
            throw Failure(
                .usage,
                "run \(run) was begun with the canary \(Canary(kind, first).name), which is not asked now; nothing was "
                    + "scanned: give \(option) \(first) again, or \(option) none to go on without")
        }
    }

    /// What a run with such options asks, in the form in which people are told; nil for a run that says nothing of it.
    static func names(in options: [RunOption]) -> [String]? {
        let kinds = [Canary.Kind.good, .bad]
        guard kinds.contains(where: { kind in options.contains { $0.name == option(kind) } }) else { return nil }
        return kinds.flatMap { kind in domains(of: kind, in: options).map { Canary(kind, $0).name } }
    }

    /// The domains of one kind that a run with such options asks.
    private static func domains(of kind: Canary.Kind, in options: [RunOption]) -> [String] {
        guard let value = options.first(where: { $0.name == option(kind) })?.value, value != nobody else { return [] }
        return value.split(separator: " ").map(String.init)
    }

    private static func option(_ kind: Canary.Kind) -> String { "canary-\(kind.rawValue)" }

    private static let nobody = "none"
}
