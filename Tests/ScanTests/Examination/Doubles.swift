import DNS
import Foundation
import MTASTS
import Scan
import Survey
import Synchronization

@testable import HTTPS

/// A policy fetcher that answers from a script, host by host.
final class ScriptedFetcher: PolicyFetcher {
    private let script: [String: [FetchResult.Outcome]]
    private let state = Mutex<[FetchRequest]>([])

    init(_ script: [String: [FetchResult.Outcome]]) {
        self.script = script
    }

    var requests: [FetchRequest] { state.withLock(\.self) }

    func fetch(_ request: FetchRequest) async -> FetchResult {
        let turn = state.withLock { requests in
            defer { requests.append(request) }
            return requests.count { $0.host == request.host }
        }
        let outcomes = script[request.host] ?? []
        let outcome =
            outcomes.isEmpty ? .failed(.connectionRefused, partial: nil) : outcomes[min(turn, outcomes.count - 1)]
        return FetchResult(
            outcome: outcome, peer: nil, tlsVersion: nil, cipher: nil, timings: HTTPS.FetchTimings(), bytes: 0)
    }
}

/// Keeps results in memory, the last of each position.
final class MemorySink: SurveySink {
    private let state = Mutex<(examined: [Int: ExaminedDomain], rejected: [RejectedRow], batches: Int)>(([:], [], 0))
    private let failure: (any Error)?

    init(failing failure: (any Error)? = nil) {
        self.failure = failure
    }

    var examined: [ExaminedDomain] { state.withLock { $0.examined.values.sorted { $0.position < $1.position } } }

    var rejected: [RejectedRow] { state.withLock { $0.rejected } }

    func keep(_ examined: [ExaminedDomain], _ rejected: [RejectedRow]) throws -> Bool {
        if let failure { throw failure }
        state.withLock { state in
            for domain in examined { state.examined[domain.position] = domain }
            state.rejected += rejected
            state.batches += 1
        }
        return true
    }

    func awaitingAnotherLook(after position: Int, limit: Int) throws -> [Candidate] {
        let waiting = examined.filter { $0.position > position && $0.verdict.deservesAnotherLook }
        return waiting.prefix(limit).map {
            Candidate(
                position: $0.position, line: $0.line, domain: $0.evidence.domain, columns: $0.columns,
                previous: $0.evidence)
        }
    }
}

/// A source of names in memory.
final class NameSource: CandidateSource {
    private let names: [String]
    private let taken = Mutex(0)

    init(_ names: [String]) {
        self.names = names
    }

    func next() throws -> SourceItem? {
        let index = taken.withLock { taken in
            defer { taken += 1 }
            return taken
        }
        guard index < names.count else { return nil }
        return .candidate(Candidate(position: index + 1, line: index + 1, domain: try DomainName(names[index])))
    }
}

/// A response with a policy.
func policyResponse(_ mode: String, _ pattern: String) -> FetchResult.Outcome {
    let body = "version: STSv1\nmode: \(mode)\nmx: \(pattern)\nmax_age: 2419200\n"
    var response = HTTPResponse(status: 200, version: "HTTP/1.1", contentType: "text/plain")
    response.body = Array(body.utf8)
    return .response(response)
}

/// The executor of tests that have no engine.
final class QueueExecutor: TaskExecutor {
    private let queue = DispatchQueue(label: "scan")

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { unsafe job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
