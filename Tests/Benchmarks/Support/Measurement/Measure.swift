import Benchmark

/// Defines a benchmark of the CPU time that an operation takes.
///
/// The threshold is for the 90th percentile of the runs, and twice as much is let pass: machines differ, and neighbours
/// on the same cores cost caches. What a threshold is to find is work that grew by a factor, not by a tenth.
///
/// - Parameters:
///   - name: The name, one word, because a file with the threshold is called by it.
///   - operations: How many operations a run does; a run should take a millisecond or more.
///   - runs: The largest number of runs.
///   - duration: The longest time for all runs, what waits for a disk included.
///   - prepare: What a run needs and is not measured.
///   - run: What is measured.
package func measure<Input>(
    _ name: String, operations: Int, runs: Int = 500, duration: Duration = .seconds(2),
    prepare: @escaping () throws -> Input, run: @escaping (inout Input) throws -> Void
) {
    let metric = BenchmarkMetric.custom("CPU ns an operation", polarity: .prefersSmaller, useScalingFactor: false)
    let configuration = Benchmark.Configuration(
        metrics: [metric], warmupIterations: 3, maxDuration: duration, maxIterations: runs,
        thresholds: [metric: BenchmarkThresholds(relative: [.p90: 100])])
    Benchmark(name, configuration: configuration) { benchmark in
        var input = try prepare()
        let start = ThreadTime.now
        try run(&input)
        let time = ThreadTime.now - start
        blackHole(input)
        benchmark.measurement(metric, time / operations)
    }
}

/// Defines a benchmark of the CPU time that an operation takes, where a run needs nothing of its own.
package func measure(_ name: String, operations: Int, run: @escaping () throws -> Void) {
    measure(name, operations: operations, prepare: {}, run: { _ in try run() })
}
