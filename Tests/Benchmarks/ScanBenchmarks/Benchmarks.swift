import Benchmark
import Measurement

@testable import Fingerprints

/// The set of names seen: new ones, and ones that were there.
let benchmarks: @Sendable () -> Void = {
    let names = (1...20_000).map { "domain-\($0).example" }
    measure("fingerprintOfNewName", operations: names.count) {
        fingerprints(of: [])
    } run: { seen in
        for name in names { blackHole(seen.insert(name)) }
    }
    measure("fingerprintOfKnownName", operations: names.count) {
        fingerprints(of: names)
    } run: { seen in
        for name in names { blackHole(seen.insert(name)) }
    }

    func fingerprints(of known: [String]) -> Fingerprints {
        var random = SystemRandomNumberGenerator()
        var seen = Fingerprints(capacity: names.count, using: &random)
        for name in known { _ = seen.insert(name) }
        return seen
    }
}
