import Store
import Testing

@testable import Commands

struct EarlierRunsTests {
    @Test(arguments: [
        (SampleRun.run(2), true), (SampleRun.run(2, digest: 9), true),
        (SampleRun.run(2, list: "moved.csv"), true), (SampleRun.run(2, options: [("dns-rate", "10")]), true),
        (SampleRun.run(2, list: "other.csv", digest: 9), false), (SampleRun.run(2, .abandoned), false),
        (SampleRun.run(2, .interrupted), false), (SampleRun.run(2, options: [("limit", "100")]), false),
        (SampleRun.run(2, options: [("shard", "1/4")]), false), (SampleRun.run(2, startedAt: 400_000), false),
        (SampleRun.run(4, startedAt: 300_000), false),
    ])
    func areFinishedRunsOfTheSameDomains(other: RunInfo, isOne: Bool) {
        let run = SampleRun.run(3, startedAt: 300_000)
        #expect(EarlierRuns(before: run, among: [other, run]).latest == (isOne ? other : nil))
    }

    /// Lists from standard input all have the same name, and so have those of `scan <(command)`.
    @Test(arguments: ["-", "/dev/stdin", "/dev/fd/63", "/proc/self/fd/3", "clients.csv + -"])
    func areOfTheSameStream(name: String) {
        let run = SampleRun.run(3, list: name)
        #expect(EarlierRuns(before: run, among: [SampleRun.run(2, list: name, digest: 9)]).latest == nil)
        #expect(EarlierRuns(before: run, among: [SampleRun.run(2, list: name)]).latest?.id == 2)
    }

    @Test func endWithTheLatest() {
        let runs = [SampleRun.run(2), SampleRun.run(1, startedAt: 200_000), SampleRun.run(3)]
        #expect(EarlierRuns(before: SampleRun.run(4), among: runs).latest?.id == 3)
        #expect(EarlierRuns(before: SampleRun.run(3), among: runs).latest?.id == 1)
    }
}
