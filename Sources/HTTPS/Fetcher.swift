package import TLS

/// Fetches policies over HTTPS, each from one address, all on one thread of its own.
///
/// It follows no redirects, asks no proxy, keeps no cookies, caches nothing and unpacks nothing (RFC 8461, 3.3);
/// every connection is new, goes to the address asked for and is judged by a `PeerCheck`.
package final class Fetcher: Sendable {
    private let mailbox: Mailbox
    private let thread: EngineThread

    /// Starts the thread.
    /// - Parameters:
    ///   - configuration: what all fetches share.
    ///   - trust: the trusted roots.
    /// - Throws: `HTTPSError` when the configuration is unusable or resources are lacking.
    package init(_ configuration: FetcherConfiguration, trust: TrustStore) throws(HTTPSError) {
        let isPrintable = configuration.userAgent.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        guard isPrintable else { throw .userAgentUnprintable(configuration.userAgent) }
        guard configuration.maximumInFlight > 0 else { throw .noFetchesAllowed }
        let wakeUp = try WakeUp()
        mailbox = Mailbox(wakeUp)
        thread = try EngineThread(Engine(Multi(wakeUp: wakeUp), mailbox, configuration, trust))
    }

    deinit {
        shutdown()
    }

    /// Fetches; a cancelled task ends the fetch with `FetchFailure.cancelled`.
    package func fetch(_ request: FetchRequest) async -> FetchResult {
        let cancellation = Cancellation()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                mailbox.post(Order(request, cancellation, continuation))
            }
        } onCancel: {
            mailbox.cancel(cancellation)
        }
    }

    /// Ends the thread and waits for it; fetches under way and later ones end with `FetchFailure.cancelled`.
    package func shutdown() {
        mailbox.close()
        thread.join()
    }
}
