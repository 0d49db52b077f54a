import ArgumentParser
import Scan

/// Which domains are scanned.
struct InputOptions: ParsableArguments {
    @Option(help: "The column that holds the domains: its name, or its number from 1.")
    var column: String?

    @Option(help: "A file of names, and of suffixes written .example.com, to which nothing is sent.")
    var exclude: String?

    @Option(help: "Scan no more than so many domains.")
    var limit: Int?

    @Option(help: "Scan in a random order that this number fixes; with --limit, a random sample.")
    var seed: UInt64?

    @Option(help: "Scan one part of the list, from 1/N to N/N; all parts together are the list.")
    var shard: Shard?

    func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit must be at least 1, not \(limit)") }
    }
}
