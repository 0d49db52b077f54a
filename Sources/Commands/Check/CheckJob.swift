import Glibc
import MTASTS
import Names
import Report
import Scan
import Survey
import Tabular

/// A check from its options to its exit code.
struct CheckJob {
    private let command: CheckCommand
    /// One policy is fetched, from one address after the other.
    private static let oneAtATime = FetchLimits(
        rate: nil, concurrency: 1, ratePerAddress: nil, concurrencyPerAddress: 1)
    private let domain: DomainName

    /// Takes the name as lists are taken: out of a URL or a mail address, in any script and case.
    init(_ command: CheckCommand) throws(Failure) {
        self.command = command
        do {
            domain = try DomainName(try DomainInput(command.domain).name)
        } catch let problem as DomainProblem {
            throw Failure(
                .usage, "\"\(SafeText.terminal(command.domain))\" \(problem); give a domain such as example.com")
        } catch {
            throw Failure(.software, "\(error)")
        }
    }

    func run() async throws {
        let suffixes = try PublicSuffixList.loaded()
        let examined = try await examine()
        let explanation = Explanation(
            examined,
            ExplanationContext(
                registrableDomain: { suffixes.registrableDomain(of: $0) }, showsContacts: command.showContacts))
        try ResultFile.write(to: nil) { write in try write(bytes(explanation)) }
        guard explanation.outcome != .inconclusive else {
            throw Failure(.inconclusive, "\(domain): it could not be told; check again later")
        }
    }

    private func examine() async throws -> ExaminedDomain {
        let servers = try command.resolving.servers()
        let check = try await ResolverCheck(servers, command.resolving)
        for warning in check.warnings { Console.error(warning) }
        let engines = try Engines(
            command.resolving, command.lab, contact: command.contact, limits: { _ in Self.oneAtATime }, servers, check)
        defer { engines.shutdown() }
        let timeout = command.httpsTimeout.duration
        let settings = ExaminerSettings(
            filter: command.lab.filter, httpsPort: command.lab.httpsPort, httpsTimeout: timeout,
            laterHTTPSTimeout: timeout * 3)
        let examiner = Examiner(
            resolver: engines.resolver, fetcher: engines.fetcher, settings: settings, now: { Int64(time(nil)) })
        return try await examine(SingleExamination(examiner, pause: command.retryAfter.duration), engines)
    }

    /// Examines the domain beside what watches the resolvers.
    private func examine(_ examination: SingleExamination, _ engines: Engines) async throws -> ExaminedDomain {
        try await withThrowingTaskGroup(of: ExaminedDomain?.self) { group in
            group.addTask {
                try await examination.examine(domain) {
                    Console.error("a temporary failure; looking once more in \(command.retryAfter) s")
                }
            }
            group.addTask {
                try await OutageLimit(resolver: engines.resolver).watch()
                return nil
            }
            defer { group.cancelAll() }
            do {
                while let ended = try await group.next() {
                    if let examined = ended { return examined }
                }
            } catch {
                // Whoever still waits for an answer is let go.
                engines.shutdown()
                throw error
            }
            throw Failure(.software, "a check ended without a result")
        }
    }

    private func bytes(_ explanation: Explanation) -> [UInt8] {
        guard !command.json else {
            return CheckJSON(explanation, pause: command.retryAfter.value, toolVersion: Version.text).bytes
        }
        let text = CheckText(
            explanation, pause: command.retryAfter.description, isColoured: Console.isOutputColoured)
        return Array(text.text.utf8)
    }
}
