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
    private let progress = ProgressBoard()
    private let stop = StopSignal()

    init(_ command: ScanCommand) throws(Failure) {
        self.command = command
        setup = try ListSetup(command)
    }

    func run() async throws {
        // A scan outlives whoever read its standard error; without this the next line to it would end the process.
        signal(SIGPIPE, SIG_IGN)
        announce(setup.announcement)
        warnWithoutContact()
        let servers = try command.resolving.servers()
        let check = try await ResolverCheck(servers, command.resolving)
        for warning in check.warnings { Console.error(warning) }
        let engines = try Engines(
            command.resolving, command.lab, contact: command.contact, limits: command.fetching.limits, servers, check)
        defer { engines.shutdown() }
        do {
            try await scan(engines, servers)
        } catch let error as StoreError {
            throw Failure(error)
        } catch let error as ListError {
            throw Failure(error)
        }
    }

    private func scan(_ engines: Engines, _ servers: [ServerAddress]) async throws {
        let writer = try SurveyWriter(path: command.database)
        let plan = RunPlan(
            listName: setup.list.name, listSHA256: setup.list.sha256,
            options: RunOptions.list(command, setup.selection, servers, engines.trust),
            toolVersion: Version.text, columnNames: setup.list.columns)
        let start = try writer.begin(plan, fresh: command.fresh, now: Self.now())
        if start.isResumed {
            announce("continuing run \(start.run): \(NumberForm.grouped(start.done.count)) domains are done\n")
        }
        let done = start.done
        let source = try ListSource(setup.list, setup.selection, progress: progress) { done.contains($0) }
        let sink = StoreSink(writer, progress: progress)
        let interruption = Interruption(stop, release: engines.shutdown)
        let reporter = ProgressReporter(
            board: progress, expected: setup.expectedDomains, isQuiet: command.quiet,
            statusFile: command.statusFile.map(StatusFile.init))
        let outages = OutageWatch(engines.resolver, stop: stop, isQuiet: command.quiet)
        do {
            try await work(scanner(engines), source, sink, interruption, reporter, outages)
        } catch {
            reporter.end("failed")
            throw error
        }
        let isWhole = interruption.code == nil && !outages.hasGivenUp
        try sink.finish(isWhole ? .finished : .interrupted, now: Self.now())
        reporter.end(isWhole ? "finished" : "interrupted")
        if outages.hasGivenUp {
            throw Failure(
                .io, "no resolver has been in order for an hour; what is done is kept, the same command continues")
        }
        if let code = interruption.code {
            throw Failure(code, "interrupted; the same command continues")
        }
        try Conclusion(database: command.database, run: start.run, isQuiet: command.quiet).tell()
    }

    /// Runs the scan beside what watches it.
    private func work(
        _ scanner: Scanner, _ source: ListSource, _ sink: StoreSink, _ interruption: Interruption,
        _ reporter: ProgressReporter, _ outages: OutageWatch
    ) async throws {
        try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask {
                try await scanner.run(source, into: sink)
                return true
            }
            group.addTask {
                await interruption.listen()
                return false
            }
            group.addTask {
                await interruption.enforce()
                return false
            }
            group.addTask {
                await reporter.run()
                return false
            }
            group.addTask {
                await outages.run()
                return false
            }
            defer { group.cancelAll() }
            while let isDone = try await group.next(), !isDone {}
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
