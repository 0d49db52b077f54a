import DNS
import MTASTS
import Scan
import Survey
import Synchronization
import Testing

@testable import HTTPS

struct SingleExaminationTests {
    /// The examined domain, and how often there was a pause.
    static func examine(
        after script: [Question: [DNS.Outcome]] = [:],
        _ fetches: [FetchResult.Outcome], pause: Duration = .zero
    ) async throws -> (domain: ExaminedDomain, pauses: Int) {
        let examiner = Examiner(
            resolver: ChangingResolver(ScannerTests.records("a.example"), script),
            fetcher: ScriptedFetcher(["mta-sts.a.example": fetches]),
            settings: ExaminerSettings(reaches: { _ in true }), now: { 1_790_000_000 })
        let pauses = Mutex(0)
        let domain = try await SingleExamination(examiner, pause: pause).examine(DomainName("a.example")) {
            pauses.withLock { $0 += 1 }
        }
        return (domain, pauses.withLock(\.self))
    }

    @Test func looksOnceAtWhatIsClear() async throws {
        let (domain, pauses) = try await Self.examine([policyResponse("enforce", "mx.example")])
        #expect(domain.verdict.outcome == .enforce)
        #expect(domain.evidence.pass == 1)
        #expect(pauses == 0)
    }

    @Test func looksAgainAtWhatCouldNotBeTold() async throws {
        let record = try #require(ScannerTests.records("a.example")["_mta-sts.a.example"])
        let timeout = [DNS.Outcome.failed(.timeout), .records(record)]
        let (domain, pauses) = try await Self.examine(
            after: [LaterPassTests.txt: timeout], [policyResponse("testing", "mx.example")])
        #expect(domain.verdict.outcome == .testing)
        #expect(domain.evidence.pass == 2)
        #expect(pauses == 1)
    }

    @Test func callsAFailureOneThatStays() async throws {
        let (domain, _) = try await Self.examine([.failed(.connectionRefused, partial: nil)])
        #expect(domain.verdict.outcome == .broken)
        #expect(domain.verdict.code == .tcpRefused)
    }

    @Test func looksNoMoreThanTwice() async throws {
        let (domain, pauses) = try await Self.examine(
            after: [LaterPassTests.txt: [.failed(.timeout)]], [])
        #expect(domain.verdict.outcome == .inconclusive)
        #expect(domain.evidence.pass == 2)
        #expect(pauses == 1)
    }

    @Test func leavesAServerAloneThatAsksForTime() async throws {
        var response = HTTPResponse(status: 503, version: "HTTP/1.1")
        response.retryAfter = "3600"
        let (domain, pauses) = try await Self.examine([.response(response)])
        #expect(domain.verdict.outcome == .inconclusive)
        #expect(pauses == 0)
    }
}
