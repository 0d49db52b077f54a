import Benchmark
import Measurement

@testable import Fingerprints

/// The set of names seen: new ones, and ones that were there.
let benchmarks: @Sendable () -> Void = {
    var random = SystemRandomNumberGenerator()
    let key = NameHash.Key(using: &random)
    let names = (1...20_000).map { "domain-\($0).example" }
    measure("fingerprintOfNewName", operations: names.count) {
        fingerprints(of: [])
    } run: { seen in
        for name in names { blackHole(seen.insert(NameHash(name.utf8Span.span, key))) }
    }
    measure("fingerprintOfKnownName", operations: names.count) {
        fingerprints(of: names)
    } run: { seen in
        for name in names { blackHole(seen.insert(NameHash(name.utf8Span.span, key))) }
    }

    func fingerprints(of known: [String]) -> Fingerprints {
        var seen = Fingerprints(capacity: names.count)
        for name in known { _ = seen.insert(NameHash(name.utf8Span.span, key)) }
        return seen
    }
}
