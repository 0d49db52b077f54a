import DNS
import Driving
import Glibc
import Synchronization

/// Asks a server three questions for each name of a file, as a survey does, and prints what came and what it cost.
///
/// `question-driver SERVER FILE WORKERS`: the engine is configured as `Commands/Scan/Engines.swift` does it for a scan
/// without a limit of rate, and the workers run on its executor as `Scan/Window/Window.swift` has it.
@main
enum QuestionDriver {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 4, let workers = Int(arguments[3]), workers > 0 else {
            print("usage: question-driver SERVER FILE WORKERS")
            exit(64)
        }
        let names = NameSource(try NameFile.read(arguments[2]))
        let resolver = try WireResolver(ResolverConfiguration(servers: [try ServerAddress(arguments[1])], rate: nil))
        let before = ProcessorTime.now
        let tally = await withTaskGroup(of: AnswerTally.self) { group in
            for _ in 0..<workers {
                group.addTask(executorPreference: resolver.executor) { await ask(names, resolver) }
            }
            var sum = AnswerTally()
            for await part in group { sum.add(part) }
            return sum
        }
        let used = ProcessorTime.now - before
        let statistics = resolver.statistics
        resolver.shutdown()
        print(tally.json(queries: statistics.queries, timeouts: statistics.timeouts, processorSeconds: used))
    }

    private static func ask(_ names: NameSource, _ resolver: WireResolver) async -> AnswerTally {
        var tally = AnswerTally()
        while let name = names.next() {
            let lookups = await resolver.lookUp([
                Question(name: "_mta-sts." + name, type: .txt), Question(name: name, type: .mx),
                Question(name: "_smtp._tls." + name, type: .txt),
            ])
            tally.count(lookups)
        }
        return tally
    }
}

/// The names that are left, shared by the workers.
private final class NameSource: Sendable {
    private let names: [String]
    private let taken = Atomic(0)

    init(_ names: [String]) {
        self.names = names
    }

    func next() -> String? {
        let place = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        return place < names.count ? names[place] : nil
    }
}
