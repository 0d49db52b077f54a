import ArgumentParser
import MTASTS
import Names
import Scan

/// The names by which a scan tells whether its resolvers can be believed.
struct CanaryOptions: ParsableArguments {
    @Option(
        name: .customLong("canary-good"), parsing: .singleValue,
        help: ArgumentHelp(
            "A domain known to have an MTA-STS record, or none; may be repeated. Default: \(Self.defaultGood).",
            valueName: "domain"))
    var good: [String] = []

    @Option(
        name: .customLong("canary-bad"), parsing: .singleValue,
        help: ArgumentHelp(
            "A domain below which nothing exists, or none; may be repeated. Default: \(Self.defaultBad).",
            valueName: "domain"))
    var bad: [String] = []

    @Option(help: "Seconds between two rounds of canaries.")
    var canaryInterval = Seconds(120)

    /// Has had a record for as long as the RFC is out, and whoever asks for mail asks for it.
    static let defaultGood = "gmail.com"
    /// Reserved for names that do not exist (RFC 6761, 6.4).
    static let defaultBad = "invalid"

    func validate() throws {
        guard canaryInterval.value >= 0.1 else { throw ValidationError("--canary-interval must be at least 0.1") }
        for (option, names) in [("--canary-good", good), ("--canary-bad", bad)] {
            guard names == ["none"] || !names.contains("none") else {
                throw ValidationError("\(option) none switches them off and cannot be given with a domain")
            }
            for name in names where name != "none" && Self.domain(name) == nil {
                throw ValidationError("\(option) must be a domain or none, not \(name.debugDescription)")
            }
        }
    }

    /// The canaries that the user named.
    var named: [Canary] { list(.good, good) + list(.bad, bad) }

    /// The kinds that the user wants none of.
    var switchedOff: Set<Canary.Kind> {
        Set([(Canary.Kind.good, good), (.bad, bad)].filter { $0.1 == ["none"] }.map(\.0))
    }

    /// Those that are asked without being named.
    var defaults: [Canary] {
        (good.isEmpty ? [Canary(.good, Self.defaultGood)] : [])
            + (bad.isEmpty ? [Canary(.bad, Self.defaultBad)] : [])
    }

    private func list(_ kind: Canary.Kind, _ names: [String]) -> [Canary] {
        names.filter { $0 != "none" }.compactMap(Self.domain).map { Canary(kind, $0) }
    }

    /// The domain in A-labels; the label of the record may stand before it.
    private static func domain(_ text: String) -> String? {
        let label = "_mta-sts."
        let rest = text.lowercased().hasPrefix(label) ? String(text.dropFirst(label.count)) : text
        // A top-level domain is a domain here, `invalid` before all.
        return (try? DomainInput(rest))?.name ?? (try? DomainName(Substring(rest)))?.text
    }
}
