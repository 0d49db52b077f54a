import Benchmark
import MTASTS
import Measurement

/// The parsers of what domains publish, each with texts in order and with some that are not.
let benchmarks: @Sendable () -> Void = {
    parse("STSRecord", Texts.records) { STSRecord.parse($0) }
    parse("policy", Texts.policies) { Policy.parse($0) }
    parse("TLSRPTRecord", Texts.reportRecords) { TLSRPTRecord.parse($0) }
}

private func parse<Value>(_ name: String, _ texts: [[UInt8]], with parser: @escaping ([UInt8]) -> Parsed<Value>) {
    let rounds = 500
    measure(name, operations: rounds * texts.count) {
        for _ in 0..<rounds {
            for text in texts { blackHole(parser(text)) }
        }
    }
}
