import Benchmark
import Measurement
import Samples
import Survey

/// What the store takes for a domain, in batches as a scan commits them.
let benchmarks: @Sendable () -> Void = {
    append("appendPlainDomain") { try Samples.plain($0) }
    append("appendDomainWithEverything") { try Samples.full($0) }
}

private func append(_ name: String, _ evidence: @escaping (Int) throws -> Evidence) {
    let size = 2000
    var appending: Appending?
    measure(name, operations: size, runs: 30, duration: .seconds(10)) { () -> (Appending, [ExaminedDomain]) in
        let target = try appending ?? Appending(evidence)
        appending = target
        return (target, try target.next(size))
    } run: { input in
        try input.0.append(input.1)
    }
}
