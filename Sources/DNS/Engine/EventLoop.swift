import CLinux
import Glibc
import Synchronization

/// The thread of an engine, which is at the same time an executor for the tasks that use it.
///
/// Jobs and questions that come from the thread itself cost a lock nobody else holds; from outside they cost a system call
/// only while the thread sleeps.
final class EventLoop: TaskExecutor {
    private struct Mailbox {
        var jobs: [UnownedJob] = []
        var submissions: [Submission] = []
        var isAsleep = false
        var isStopping = false
        var hasEnded = false
    }

    private let mailbox = Mutex(Mailbox())
    private let published = Mutex(Statistics())
    private let thread = Mutex<pthread_t?>(nil)
    private let epoll: Descriptor
    private let wakeUp: Descriptor
    private let configuration: ResolverConfiguration

    /// Sets up a loop; nothing runs yet.
    init(_ configuration: ResolverConfiguration) throws(DNSError) {
        guard !configuration.servers.isEmpty else { throw .noServers }
        self.configuration = configuration
        epoll = try Descriptor.epoll()
        wakeUp = try Descriptor.wakeUp()
        guard clinux_epoll_add(epoll.number, wakeUp.number, Event.wakeUp.tag, 0) == 0 else {
            throw .system(call: "epoll_ctl", errno: errno)
        }
    }

    /// What has been done up to the loop's last turn.
    var statistics: Statistics { published.withLock { $0 } }

    /// Starts the thread, which keeps the loop alive until it is stopped.
    func start() throws(DNSError) {
        var number = pthread_t()
        // Balanced by the `takeRetainedValue` with which the thread begins.
        let retained = unsafe Unmanaged.passRetained(self)
        let result = unsafe pthread_create(
            &number, nil,
            { argument in
                if let argument = unsafe argument {
                    unsafe Unmanaged<EventLoop>.fromOpaque(argument).takeRetainedValue().run()
                }
                return nil
            }, retained.toOpaque())
        guard result == 0 else {
            unsafe retained.release()
            throw .system(call: "pthread_create", errno: result)
        }
        thread.withLock { $0 = number }
    }

    /// Ends all lookups and the thread, and waits for it where it is another than the caller's.
    func stop() {
        let mustWake = mailbox.withLock { mailbox in
            mailbox.isStopping = true
            return Self.rouse(&mailbox)
        }
        if mustWake { wake() }
        guard
            let number = thread.withLock({ thread in
                defer { thread = nil }
                return thread
            })
        else { return }
        if pthread_equal(number, pthread_self()) != 0 {
            pthread_detach(number)
        } else {
            pthread_join(number, nil)
        }
    }

    func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        let (isTaken, mustWake) = mailbox.withLock { mailbox in
            if mailbox.hasEnded { return (false, false) }
            mailbox.jobs.append(job)
            return (true, Self.rouse(&mailbox))
        }
        if mustWake { wake() }
        // Tasks that still prefer a loop that has ended go on elsewhere rather than never.
        if !isTaken { globalConcurrentExecutor.enqueue(job) }
    }

    /// Puts questions into the engine; without a running engine they fail at once.
    func submit(_ submission: Submission) {
        let (isTaken, mustWake) = mailbox.withLock { mailbox in
            if mailbox.isStopping { return (false, false) }
            mailbox.submissions.append(submission)
            return (true, Self.rouse(&mailbox))
        }
        if mustWake { wake() }
        if !isTaken { submission.giveUp() }
    }

    private static func rouse(_ mailbox: inout Mailbox) -> Bool {
        defer { mailbox.isAsleep = false }
        return mailbox.isAsleep
    }

    private func wake() {
        var one: UInt64 = 1
        unsafe write(wakeUp.number, &one, 8)
    }

    private func run() {
        var engine = Engine(configuration, epoll: epoll)
        var buffer = [UInt8](repeating: 0, count: Int(CLINUX_BATCH) * Engine.datagramRoom)
        var jobs: [UnownedJob] = []
        var submissions: [Submission] = []
        var known = Statistics()
        while true {
            let isStopping = collect(&jobs, &submissions)
            for job in jobs { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
            engine.submit(submissions)
            if isStopping { break }
            engine.pump()
            if engine.statistics != known {
                known = engine.statistics
                published.withLock { $0 = known }
            }
            turn(&engine, &buffer)
        }
        engine.shutDown()
        published.withLock { [statistics = engine.statistics] in $0 = statistics }
        finishJobs()
    }

    /// Swaps the mail out, against emptied arrays whose room is used again.
    private func collect(_ jobs: inout [UnownedJob], _ submissions: inout [Submission]) -> Bool {
        jobs.removeAll(keepingCapacity: true)
        submissions.removeAll(keepingCapacity: true)
        return mailbox.withLock { mailbox in
            swap(&mailbox.jobs, &jobs)
            swap(&mailbox.submissions, &submissions)
            return mailbox.isStopping
        }
    }

    /// Waits for events, at most until something is due, and handles them.
    private func turn(_ engine: inout Engine, _ buffer: inout [UInt8]) {
        let wakesAt = engine.wakesAt
        let sleeps = mailbox.withLock { mailbox in
            mailbox.isAsleep = mailbox.jobs.isEmpty && mailbox.submissions.isEmpty && !mailbox.isStopping
            return mailbox.isAsleep
        }
        var events = InlineArray<64, clinux_event>(repeating: clinux_event())
        var span = events.mutableSpan
        let timeout = sleeps ? Self.milliseconds(until: wakesAt) : 0
        let count = unsafe span.withUnsafeMutableBufferPointer {
            unsafe clinux_epoll_wait(epoll.number, $0.baseAddress, 64, timeout)
        }
        if sleeps { mailbox.withLock { $0.isAsleep = false } }
        // What is past its deadline now may have its reply in a buffer: all replies are read before anything expires, or a
        // server is taken for silent.
        let instant = Engine.clock()
        engine.now = instant
        for index in 0..<max(0, Int(count)) {
            switch Event(tag: events[index].tag) {
            case .wakeUp:
                var number: UInt64 = 0
                unsafe read(wakeUp.number, &number, 8)
            case .datagrams(let index): engine.receive(from: index, into: &buffer)
            case .stream(let index): engine.advance(index, buffer: &buffer)
            case .probes(let server): engine.receiveProbes(of: server, into: &buffer)
            }
        }
        engine.expire(at: instant)
        engine.noticeSilence(at: instant)
    }

    /// Runs what the ended lookups have set going, until nothing is left, and then takes no more.
    private func finishJobs() {
        var jobs: [UnownedJob] = []
        repeat {
            jobs.removeAll(keepingCapacity: true)
            mailbox.withLock { mailbox in
                swap(&mailbox.jobs, &jobs)
                mailbox.hasEnded = jobs.isEmpty
            }
            for job in jobs { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
        } while !jobs.isEmpty
    }

    private static func milliseconds(until instant: UInt64?) -> Int32 {
        guard let instant else { return -1 }
        let now = Engine.clock()
        return instant <= now ? 0 : Int32(clamping: (instant - now + 999_999) / 1_000_000)
    }
}
