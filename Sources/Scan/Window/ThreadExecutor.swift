import Glibc
import Synchronization

/// Runs tasks on one thread of its own, so that blocking work (a commit to disk) never holds up the others.
final class ThreadExecutor: TaskExecutor, Sendable {
    private struct State {
        var jobs: [UnownedJob] = []
        var isStopped = false
    }

    private let state = Mutex(State())
    private let wake: Semaphore

    /// Starts the thread.
    init() {
        wake = Semaphore()
        let executor = unsafe Unmanaged.passRetained(self)  // balanced by takeRetainedValue in `run`
        var thread = pthread_t()
        let code = unsafe pthread_create(
            &thread, nil,
            { context in
                guard let context = unsafe context else { return nil }
                let executor = unsafe Unmanaged<ThreadExecutor>.fromOpaque(context).takeRetainedValue()
                executor.run()
                return nil
            }, unsafe executor.toOpaque())
        precondition(code == 0, "no thread could be started: error \(code)")
        pthread_detach(thread)
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        state.withLock { $0.jobs.append(job) }
        wake.signal()
    }

    /// Ends the thread once all jobs were run.
    func stop() {
        state.withLock { $0.isStopped = true }
        wake.signal()
    }

    private func run() {
        while true {
            wake.wait()
            let (jobs, isStopped) = state.withLock { state in
                defer { state.jobs = [] }
                return (state.jobs, state.isStopped)
            }
            for job in jobs { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
            if isStopped, jobs.isEmpty { return }
        }
    }
}
