import DNS
import Driving
import Glibc
import HTTPS
import Synchronization
import TLS

/// Fetches the policy of each host of a file, as a survey does, and prints what came and what it cost.
///
/// `fetch-driver FILE PORT ROOTS WORKERS`: the file holds a host and its IPv4 address a line. The engine is configured
/// as `Commands/Scan/Engines.swift` does it, and the workers run on the executor of the DNS engine as in a scan.
@main
enum FetchDriver {
    static func main() async throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 5, let port = UInt16(arguments[2]), let workers = Int(arguments[4]), workers > 0 else {
            print("usage: fetch-driver FILE PORT ROOTS WORKERS")
            exit(64)
        }
        let requests = RequestSource(try NameFile.read(arguments[1]).compactMap { request($0, port) })
        let before = ProcessorTime.now
        let fetcher = try Fetcher(
            FetcherConfiguration(userAgent: "fetch-driver", maximumInFlight: workers, permits: { _ in true }),
            trust: try TrustStore(file: arguments[3]))
        // Only its executor is used: a scan's fetches come back to the thread that asks DNS.
        let resolver = try WireResolver(ResolverConfiguration(servers: [try ServerAddress("127.0.0.1:9")]))
        let tally = await withTaskGroup(of: FetchTally.self) { group in
            for _ in 0..<workers {
                group.addTask(executorPreference: resolver.executor) { await fetch(requests, fetcher) }
            }
            var sum = FetchTally()
            for await part in group { sum.add(part) }
            return sum
        }
        let used = ProcessorTime.now - before
        fetcher.shutdown()
        resolver.shutdown()
        print(tally.json(processorSeconds: used))
    }

    private static func fetch(_ requests: RequestSource, _ fetcher: Fetcher) async -> FetchTally {
        var tally = FetchTally()
        while let request = requests.next() {
            tally.count(await fetcher.fetch(request))
        }
        return tally
    }

    private static func request(_ line: String, _ port: UInt16) -> FetchRequest? {
        let fields = line.split(separator: " ")
        guard fields.count == 2 else { return nil }
        let address = fields[1].split(separator: ".").compactMap { UInt8($0) }
        return FetchRequest(host: String(fields[0]), address: address, port: port, timeout: .seconds(20))
    }
}

/// The requests that are left, shared by the workers.
private final class RequestSource: Sendable {
    private let requests: [FetchRequest]
    private let taken = Atomic(0)

    init(_ requests: [FetchRequest]) {
        self.requests = requests
    }

    func next() -> FetchRequest? {
        let place = taken.wrappingAdd(1, ordering: .relaxed).oldValue
        return place < requests.count ? requests[place] : nil
    }
}
