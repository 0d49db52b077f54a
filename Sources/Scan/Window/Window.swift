import Survey
import Synchronization

/// One pass over a source: a task group of long-lived workers that each take the next domain, and one consumer.
///
/// Domains whose policy is to be fetched wait in a queue of their own, so that a slow or much-used policy host never
/// holds a place among the workers that ask DNS.
struct Window: Sendable {
    let examiner: Examiner
    let limits: WindowLimits
    let stop: StopSignal
    let progress: ProgressBoard
    /// The executor on which the workers run: the one that owns the DNS sockets, so that an answer costs no switch.
    let loop: any TaskExecutor
    /// The thread of the consumer, which waits for the disk.
    let thread: ThreadExecutor
    /// The fetches that wait; one queue for all passes, so that its limits hold from one to the next.
    private let queue: FetchQueue<FetchJob>

    init(
        examiner: Examiner, limits: WindowLimits, stop: StopSignal, progress: ProgressBoard, loop: any TaskExecutor,
        thread: ThreadExecutor
    ) {
        self.examiner = examiner
        self.limits = limits
        self.stop = stop
        self.progress = progress
        self.loop = loop
        self.thread = thread
        queue = FetchQueue(limits: limits.fetches, stop: stop)
    }

    /// Runs the pass to its end, or until it is stopped.
    func run(_ source: any CandidateSource, into sink: any SurveySink) async throws {
        let flow = Flow(limits: limits, queue: queue, stop: stop)
        queue.open()
        await withTaskGroup { group in
            for _ in 0..<limits.concurrency {
                group.addTask(executorPreference: loop) { await ask(source, flow) }
            }
            for _ in 0..<limits.fetches.concurrency {
                group.addTask(executorPreference: loop) { await fetch(flow) }
            }
            group.addTask(executorPreference: thread) { await consume(flow, into: sink) }
        }
        if let failure = flow.failure.withLock(\.self) { throw failure }
    }

    /// Takes domains and asks for their names until there is none left.
    private func ask(_ source: any CandidateSource, _ flow: Flow) async {
        while !stop.isStopped, let item = take(from: source, flow) {
            switch item {
            case .rejected(let row):
                await flow.outbox.put(.rejected(row))
            case .candidate(let candidate):
                switch await examiner.examineNames(of: candidate) {
                case .done(let domain): await put(domain, of: candidate, flow)
                case .fetch(let job):
                    guard let address = job.plan.next else { break }
                    await flow.queue.add(job, to: address)
                }
            }
        }
        if flow.asking.leave() { flow.queue.close() }
    }

    /// Takes fetches whose turn has come until there is none left.
    private func fetch(_ flow: Flow) async {
        while var job = await flow.queue.next() {
            guard let address = job.plan.next else { preconditionFailure("a queued job has an address to try") }
            if let domain = await examiner.advance(&job, at: address) {
                await put(domain, of: job.candidate, flow)
            } else if let next = job.plan.next {
                flow.queue.addAtOnce(job, to: next)
            }
            flow.queue.end(at: address)
        }
        if flow.fetching.leave() { flow.outbox.close() }
    }

    /// Writes what the workers hand over, batch by batch.
    ///
    /// After a failure it only empties the outbox.
    private func consume(_ flow: Flow, into sink: any SurveySink) async {
        var results: [Flow.Result] = []
        while true {
            await flow.outbox.take(into: &results, gathering: limits.gathering, upTo: limits.batch)
            if results.isEmpty { return }
            guard flow.failure.withLock({ $0 == nil }) else { continue }
            do {
                try keep(results, in: sink)
            } catch {
                flow.fail(error)
            }
        }
    }

    private func keep(_ results: [Flow.Result], in sink: any SurveySink) throws {
        var examined: [ExaminedDomain] = []
        var rejected: [RejectedRow] = []
        examined.reserveCapacity(results.count)
        for result in results {
            switch result {
            case .examined(let domain, _): examined.append(domain)
            case .rejected(let row): rejected.append(row)
            }
        }
        guard try sink.keep(examined, rejected) else { return }
        progress.update { counts in
            for case .examined(let domain, let earlier) in results {
                counts.count(domain.verdict.outcome, insteadOf: earlier)
            }
        }
    }

    private func take(from source: any CandidateSource, _ flow: Flow) -> SourceItem? {
        do {
            return try source.next()
        } catch {
            flow.fail(error)
            return nil
        }
    }

    private func put(_ domain: ExaminedDomain, of candidate: Candidate, _ flow: Flow) async {
        guard !stop.isAbandoned else { return }
        let result = Flow.Result.examined(domain, earlier: candidate.previous.map { judge($0).outcome })
        if !flow.outbox.offer(result) { await flow.outbox.put(result) }
    }
}

/// What the tasks of one pass share.
private final class Flow: Sendable {
    enum Result: Sendable {
        case examined(ExaminedDomain, earlier: Outcome?)
        case rejected(RejectedRow)
    }

    let queue: FetchQueue<FetchJob>
    let outbox: Outbox<Result>
    let asking: Countdown
    let fetching: Countdown
    let failure = Mutex<(any Error)?>(nil)
    private let stop: StopSignal

    init(limits: WindowLimits, queue: FetchQueue<FetchJob>, stop: StopSignal) {
        self.queue = queue
        outbox = Outbox(capacity: limits.batch)
        asking = Countdown(limits.concurrency)
        fetching = Countdown(limits.fetches.concurrency)
        self.stop = stop
    }

    /// Keeps the first failure and ends the pass.
    func fail(_ error: any Error) {
        failure.withLock { $0 = $0 ?? error }
        stop.stop()
    }
}
