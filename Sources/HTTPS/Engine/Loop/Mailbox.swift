internal import Synchronization

/// A fetch that someone waits for.
struct Order: Sendable {
    /// What to fetch.
    let request: FetchRequest
    /// Whether it is still wanted.
    let cancellation: Cancellation
    /// Who waits.
    let continuation: CheckedContinuation<FetchResult, Never>

    /// Joins what is wanted with who wants it.
    init(
        _ request: FetchRequest, _ cancellation: Cancellation, _ continuation: CheckedContinuation<FetchResult, Never>
    ) {
        self.request = request
        self.cancellation = cancellation
        self.continuation = continuation
    }

    /// Tells the one who waits that the fetch did not start.
    func refuse(_ failure: FetchFailure) {
        continuation.resume(
            returning: FetchResult(outcome: .failed(failure, partial: nil), timings: FetchTimings(), bytes: 0))
    }
}

/// Whether a fetch has been cancelled; it can be so before its order is left.
final class Cancellation: Sendable {
    private let flag = Atomic(false)

    /// Whether the fetch is no longer wanted.
    var isRequested: Bool { flag.load(ordering: .acquiring) }

    /// Says that the fetch is no longer wanted.
    func request() {
        flag.store(true, ordering: .releasing)
    }
}

/// Where tasks leave orders for the thread of a fetcher.
final class Mailbox: Sendable {
    /// What has come since the thread last looked.
    struct Contents {
        /// New orders, the oldest first.
        var orders: [Order] = []
        /// Whether a fetch was cancelled.
        var hasCancellations = false
        /// Whether the thread is to end.
        var isClosed = false
    }

    private let wakeUp: WakeUp
    private let contents = Mutex(Contents())

    /// Makes an empty mailbox whose thread is roused by a call.
    init(_ wakeUp: WakeUp) {
        self.wakeUp = wakeUp
    }

    /// Leaves an order; after the end it is refused at once.
    func post(_ order: Order) {
        let (isClosed, isFirst) = contents.withLock { contents in
            if !contents.isClosed { contents.orders.append(order) }
            return (contents.isClosed, contents.orders.count == 1)
        }
        if isClosed { return order.refuse(.cancelled) }
        // Who left the first has called already, and the thread takes all at once.
        if isFirst { wakeUp.call() }
    }

    /// Asks for an order to be given up; one that has ended already is left alone.
    func cancel(_ cancellation: Cancellation) {
        cancellation.request()
        contents.withLock { $0.hasCancellations = true }
        wakeUp.call()
    }

    /// Asks the thread to end.
    func close() {
        contents.withLock { $0.isClosed = true }
        wakeUp.call()
    }

    /// Takes everything out; the mailbox stays closed once it is.
    func takeAll() -> Contents {
        contents.withLock { contents in
            let taken = contents
            contents = Contents(isClosed: taken.isClosed)
            return taken
        }
    }
}
