import Benchmark
import Measurement

@testable import Duplicates

/// Both readings of a list: the census of names, and telling which of them stood there before.
let benchmarks: @Sendable () -> Void = {
    let names = (1...20_000).map { "domain-\($0).example" }
    measure("nameOfTheCensus", operations: names.count) {
        var random = SystemRandomNumberGenerator()
        var census = NameCensus(using: &random)
        for name in names { census.add(name.utf8Span.span) }
        blackHole(census.closed().places.count)
    }
    measure("nameSeenOnce", operations: names.count) {
        seen(names)
    } run: { seen in
        for name in names { blackHole(seen.insert(name.utf8Span.span)) }
    }
    measure("nameSeenTwice", operations: names.count) {
        seen(names + names)
    } run: { seen in
        for name in names { blackHole(seen.insert(name.utf8Span.span)) }
    }

    func seen(_ names: [String]) -> SeenNames {
        var random = SystemRandomNumberGenerator()
        var census = NameCensus(using: &random)
        for name in names { census.add(name.utf8Span.span) }
        return SeenNames(census.closed())
    }
}
