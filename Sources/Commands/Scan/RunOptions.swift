import DNS
import Scan
import Store
import Survey
import TLS

/// The options of a scan as its run keeps them, so that a result can be made again and a run is continued only with the
/// same meaning.
enum RunOptions {
    static func list(
        _ command: ScanCommand, _ setup: ListSetup, _ servers: [ServerAddress], _ trust: TrustStore,
        _ canaries: CanaryCheck
    ) -> [RunOption] {
        // The list's digest keeps its rows; their number tells of an unfinished run how much is left.
        let rows = RunOption(name: "list-rows", value: String(setup.list.rowCount), changesMeaning: false)
        return meaning(command, setup.selection, servers, trust) + canaries.runOptions + pace(command) + [rows]
    }

    /// What changes which domains are asked, whom, or how patiently.
    private static func meaning(
        _ command: ScanCommand, _ selection: Selection, _ servers: [ServerAddress], _ trust: TrustStore
    ) -> [RunOption] {
        let input = command.input
        let given: [(String, String?)] = [
            ("column", input.column),
            (
                "exclude",
                input.exclude == nil
                    ? nil : Digest(SHA256.digest(of: Array(selection.exclusions.text.utf8))).description
            ),
            ("limit", input.limit.map(String.init)),
            ("seed", input.seed.map(String.init)),
            ("shard", input.shard?.description),
            ("resolver", servers.map(\.description).joined(separator: " ")),
            ("dns-timeout", command.resolving.dnsTimeout.description),
            ("dns-attempts", String(command.resolving.dnsAttempts)),
            ("https-timeout", command.fetching.httpsTimeout.description),
            ("retry-after", command.fetching.retryAfter.description),
            ("skip-apex", command.fetching.skipApex ? "yes" : "no"),
            ("https-port", String(command.lab.httpsPort)),
            ("allow-address", command.lab.allowed.map(\.block.description).joined(separator: " ")),
            ("trust-store-sha256", Digest(trust.sha256).description),
            ("trust-store-certificates", String(trust.count)),
        ]
        return given.compactMap { name, value in
            guard let value, !value.isEmpty else { return nil }
            return RunOption(name: name, value: value, changesMeaning: true)
        }
    }

    /// What changes only how fast a scan goes and what it calls itself.
    private static func pace(_ command: ScanCommand) -> [RunOption] {
        let given: [(String, String?)] = [
            ("dns-rate", command.resolving.dnsRate.description),
            ("concurrency", String(command.concurrency)),
            ("https-rate", command.fetching.httpsRate.description),
            ("https-concurrency", String(command.fetching.httpsConcurrency)),
            ("https-per-address", command.fetching.httpsPerAddress.description),
            ("canary-interval", command.canaries.canaryInterval.description),
            ("contact", command.contact),
            ("versions", LibraryVersions.text),
        ]
        return given.compactMap { name, value in
            value.map { RunOption(name: name, value: $0, changesMeaning: false) }
        }
    }
}
