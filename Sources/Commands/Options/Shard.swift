import ArgumentParser
import Scan

extension Shard: ExpressibleByArgument {
    /// Reads `I/N`, from `1/N` to `N/N`.
    package init?(argument: String) {
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]),
            let shard = Shard(index: index, of: count)
        else { return nil }
        self = shard
    }

    package var defaultValueDescription: String { description }
}
