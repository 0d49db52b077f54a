package import MTASTS
package import Survey

/// The examination of one domain by itself: one look, and another after a pause where something could not be told.
package struct SingleExamination: Sendable {
    private let examiner: Examiner
    private let passes: Passes

    /// Takes an examiner and the pause between two looks.
    package init(_ examiner: Examiner, pause: Duration) {
        self.examiner = examiner
        passes = Passes(interval: pause)
    }

    /// Examines a domain; `isWaiting` is called before the pause, where there is one.
    package func examine(_ domain: DomainName, isWaiting: () -> Void) async throws -> ExaminedDomain {
        let first = await look(Candidate(position: 1, line: 1, domain: domain))
        guard first.verdict.deservesAnotherLook else { return first }
        // A server that asks for more time than the pause is left alone (RFC 9110, 10.2.3).
        let now = examiner.now()
        let again = Candidate(position: 1, line: 1, domain: domain, previous: first.evidence)
        guard let (candidate, time) = passes.turn(pass: 2, first.evidence, now: now).candidate(again) else {
            return first
        }
        isWaiting()
        try await Task.sleep(for: .seconds(max(0, time - Double(now))))
        return await look(candidate)
    }

    private func look(_ candidate: Candidate) async -> ExaminedDomain {
        switch await examiner.examineNames(of: candidate) {
        case .done(let examined):
            return examined
        case .fetch(var job):
            while let address = job.plan.next {
                if let examined = await examiner.advance(&job, at: address) { return examined }
            }
            return job.candidate.examined(job.evidence)
        }
    }
}
