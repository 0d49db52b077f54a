import Benchmark
import Measurement
import Samples
import Survey

/// The judge, with a domain as most are and with one that has everything.
let benchmarks: @Sendable () -> Void = {
    judgement("judgeWithoutRecord") { try Samples.plain($0) }
    judgement("judgeWithEverything") { try Samples.full($0) }
}

private func judgement(_ name: String, of evidence: @escaping (Int) throws -> Evidence) {
    let (count, rounds) = (100, 5)
    measure(name, operations: rounds * count) {
        try (1...count).map(evidence)
    } run: { samples in
        for _ in 0..<rounds {
            for sample in samples { blackHole(judge(sample)) }
        }
    }
}
