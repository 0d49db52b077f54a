import DNS
import Glibc
import HTTPS
import Scan
import Store
import Survey
import Tabular

/// A scan from its options to its exit code.
struct ScanJob {
    private let command: ScanCommand
    private let setup: ListSetup
    private let status: StatusFile?
    private let progress = ProgressBoard()
    private let stop = StopSignal()

    init(_ command: ScanCommand, _ status: StatusFile?) throws {
        self.command = command
        self.status = status
        setup = try ListSetup(command)
    }

    func run() async throws {
        // A scan outlives whoever read its standard error; without this the next line to it would end the process.
        signal(SIGPIPE, SIG_IGN)
        announce(setup.announcement)
        if !command.quiet { setup.warnings.forEach(Console.error) }
        warnWithoutContact()
        let servers = try command.resolving.servers()
        let check = try await ResolverCheck(servers, command.resolving)
        for warning in check.warnings { Console.error(warning) }
        let engines = try Engines(
            command.resolving, command.lab, contact: command.contact, limits: command.fetching.limits, servers, check)
        defer { engines.shutdown() }
        let canaries = try await CanaryCheck(command.canaries, servers) { engines.asker($0, servers) }
        if let notice = CanaryTeller.notice(canaries.dropped, isNone: canaries.canaries.isEmpty, servers) {
            announce(notice)
        }
        try await scan(engines, servers, canaries)
    }

    private func scan(_ engines: Engines, _ servers: [ServerAddress], _ canaries: CanaryCheck) async throws {
        let writer = try SurveyWriter(path: command.database)
        if !command.fresh, let earlier = try writer.unfinished() {
            try canaries.requireThose(of: earlier.id, begunWith: earlier.plan.options, servers)
        }
        let plan = RunPlan(
            listName: setup.list.name, listSHA256: setup.list.sha256,
            options: RunOptions.list(command, setup, servers, engines.trust, canaries),
            toolVersion: Version.text, columnNames: setup.list.columns)
        let start = try writer.begin(plan, fresh: command.fresh, now: Self.now())
        if !canaries.canaries.isEmpty { try writer.requireConfirmation(now: Self.now()) }
        if start.isResumed { announce(start) }
        let sink = StoreSink(writer, progress: progress, servers: servers, now: Self.now)
        let isQuiet = command.quiet
        let watches = ScanWatches(
            interruption: Interruption(stop, release: engines.shutdown),
            outages: OutageWatch(engines.resolver, stop: stop, isQuiet: isQuiet),
            canaries: CanaryWatch(
                engines.asker(canaries.canaries, servers), interval: command.canaries.canaryInterval.duration,
                log: sink,
                stop: stop, isPaused: { engines.resolver.statistics.pause != nil },
                tell: { Console.error(CanaryTeller.line($0, servers)) }),
            reporter: ProgressReporter(
                board: progress, expected: setup.expectedDomains, isQuiet: isQuiet,
                statusFile: status))
        do {
            try await watches.run(stop, release: engines.shutdown) { try await rounds(engines, sink, watches.canaries) }
        } catch {
            watches.reporter.end(.failed)
            throw error
        }
        let failure = watches.failure
        try sink.finish(failure == nil ? .finished : .interrupted)
        watches.reporter.end(failure == nil ? .finished : .interrupted)
        if let failure { throw failure }
        try Conclusion(database: command.database, run: start.run, isQuiet: isQuiet).tell()
    }

    /// Goes over the list until canaries confirm all that was found.
    private func rounds(_ engines: Engines, _ sink: StoreSink, _ canaries: CanaryWatch) async throws {
        var isFirst = true
        try await scanner(engines).run(into: sink) {
            let isWanted = await isFirst ? true : canaries.needsAnotherRound()
            isFirst = false
            guard isWanted else { return nil }
            let done = sink.done
            return try ListSource(setup.list, setup.selection, progress: progress, stop: stop) { done.contains($0) }
        }
    }

    private func scanner(_ engines: Engines) -> Scanner {
        let fetching = command.fetching
        let settings = ExaminerSettings(
            filter: command.lab.filter, httpsPort: command.lab.httpsPort, httpsTimeout: fetching.httpsTimeout.duration,
            laterHTTPSTimeout: fetching.httpsTimeout.duration * 3, asksApex: !fetching.skipApex)
        let examiner = Examiner(
            resolver: engines.resolver, fetcher: engines.fetcher, settings: settings, now: Self.now)
        let fetches = fetching.limits(atMost: engines.budget.fetches)
        return Scanner(
            examiner: examiner, limits: WindowLimits(concurrency: command.concurrency, fetches: fetches),
            passes: Passes(interval: fetching.retryAfter.duration), stop: stop, progress: progress,
            loop: engines.resolver.executor)
    }

    private func announce(_ start: RunStart) {
        let takenBack =
            start.takenBack == 0
            ? ""
            : "; \(NumberForm.grouped(start.takenBack)) more are examined again, for no canary was asked after them"
        announce("continuing run \(start.run): \(NumberForm.grouped(start.done.count)) domains are done\(takenBack)\n")
    }

    private func announce(_ text: String) {
        if !command.quiet { Console.write(text) }
    }

    private func warnWithoutContact() {
        guard command.contact == nil, setup.expectedDomains > Contact.wantedFrom, !command.quiet else { return }
        Console.error(
            "more than 1,000 domains and no --contact: give a web page or an e-mail address at which operators reach you"
        )
    }

    @Sendable private static func now() -> Int64 { Int64(time(nil)) }
}
