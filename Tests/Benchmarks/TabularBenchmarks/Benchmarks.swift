import Benchmark
import Measurement
import Tabular

/// The readers of lists, a row an operation.
let benchmarks: @Sendable () -> Void = {
    read("listOfNames") { "domain-\($0).example\n" }
    read("listOfRankedNames") { "\($0),domain-\($0).example\n" }
    read("listOfCSV", header: "Client,Domain,Contact,City\n") {
        "\"Client \($0), Ltd\",domain-\($0).example,\"the \"\"only\"\" one\",Oslo\n"
    }
    read("listOfZone", header: "$ORIGIN example.\n$TTL 3600\n@ SOA ns hostmaster 1 2 3 4 5\n") {
        "domain-\($0) IN NS ns1.provider-\($0 % 50).example.\n"
    }
}

private func read(_ name: String, header: String = "", row: (Int) -> String) {
    let rows = 10_000
    let bytes = Array((header + (1...rows).map(row).joined()).utf8)
    measure(name, operations: rows) {
        var reader = try ListReader(ByteSource(bytes: bytes, name: name))
        var count = 0
        while let row = try reader.next() {
            blackHole(row)
            count += 1
        }
        precondition(count == rows, "\(name): \(count) rows were read")
    }
}
