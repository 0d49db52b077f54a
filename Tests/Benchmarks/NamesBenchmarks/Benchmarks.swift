import Benchmark
import Measurement
import Names

/// The cleaning of a list's cells, by how far the cell is from a name.
let benchmarks: @Sendable () -> Void = {
    clean("plainName", ["example.com", "a-much-longer-name.department.example.org", "xn--bcher-kva.example"])
    clean(
        "cellToClean",
        ["https://www.example.com/path?query", "Post@Example.ORG", "  EXAMPLE.com.  ", "//example.net:8443"])
    clean("internationalName", ["bücher.example", "例え.example", "МАГАЗИН.example"])
}

private func clean(_ name: String, _ cells: [String]) {
    let (cells, rounds) = (cells.map { Array($0.utf8) }, 500)
    measure(name, operations: rounds * cells.count) {
        for _ in 0..<rounds {
            for cell in cells { blackHole(try DomainInput(cell)) }
        }
    }
}
