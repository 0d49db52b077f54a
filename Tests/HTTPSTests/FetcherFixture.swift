import HTTPS
import TLS

/// A fetcher that trusts the root of the tests.
enum FetcherFixture {
    /// The address of every server of the tests.
    static let loopback: [UInt8] = [127, 0, 0, 1]

    /// The trusted root of the tests.
    static let trust = Result { try TrustStore(file: CertificateFolder.shared.get().root) }

    /// A fetcher for many tests.
    static let shared = Result { try make() }

    /// A new fetcher.
    static func make(
        maximumInFlight: Int = 64, ratePerAddress: Double? = nil,
        permits: @escaping @Sendable ([UInt8]) -> Bool = { _ in true }
    ) throws -> Fetcher {
        let configuration = FetcherConfiguration(
            userAgent: "test/1 (+https://contact.test)", maximumInFlight: maximumInFlight,
            ratePerAddress: ratePerAddress, permits: permits)
        return try Fetcher(configuration, trust: trust.get())
    }

    /// Fetches from a port of the loopback interface.
    static func fetch(
        _ host: String = "mta-sts.http.test", port: UInt16, path: String = "/.well-known/mta-sts.txt",
        timeout: Duration = .seconds(60)
    ) async throws -> FetchResult {
        let request = FetchRequest(host: host, address: loopback, port: port, path: path, timeout: timeout)
        return try await shared.get().fetch(request)
    }
}
