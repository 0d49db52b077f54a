internal import CCurl
internal import TLS

/// The loop that starts, drives and ends transfers; it belongs to one thread.
final class Engine {
    private let multi: Multi
    private let mailbox: Mailbox
    private let configuration: FetcherConfiguration
    private let trust: TrustStore
    private let certificates = CertificateCache()
    private var paces: ConnectionPaces
    private var waiting: [Order] = []
    private var idle: [Easy] = []
    /// Keeps alive what the callbacks point to, by the identity of its easy handle.
    private var active: [UInt: Transfer] = [:]

    /// Prepares the loop.
    init(_ multi: Multi, _ mailbox: Mailbox, _ configuration: FetcherConfiguration, _ trust: TrustStore) {
        self.multi = multi
        self.mailbox = mailbox
        self.configuration = configuration
        self.trust = trust
        paces = ConnectionPaces(rate: configuration.rate, ratePerAddress: configuration.ratePerAddress)
    }

    /// Runs until the mailbox is closed.
    func run() {
        while true {
            let contents = mailbox.takeAll()
            waiting += contents.orders
            guard !contents.isClosed else { break }
            if contents.hasCancellations { giveUpCancelled() }
            multi.turn(until: startWaiting())
            finishEnded()
        }
        for order in waiting { order.refuse(.cancelled) }
        for transfer in active.values { finish(transfer, transfer.failed(.cancelled)) }
    }

    /// Starts what may start; tells when more of it may, nil where that is not a matter of time.
    private func startWaiting() -> ContinuousClock.Instant? {
        guard paces.hasLimits else {
            let orders = waiting.prefix(max(0, configuration.maximumInFlight - active.count))
            waiting.removeFirst(orders.count)
            for order in orders { start(order) }
            return nil
        }
        var soonest: ContinuousClock.Instant?
        var left: [Order] = []
        for order in waiting {
            let (address, now) = (order.request.address, ContinuousClock.now)
            let earliest = paces.earliest(address, now)
            guard active.count < configuration.maximumInFlight, earliest <= now else {
                soonest = min(soonest ?? earliest, earliest)
                left.append(order)
                continue
            }
            start(order)
            // The connection is opened here and nowhere later, so that its time is known.
            multi.poke()
            paces.note(address, .now)
        }
        waiting = left
        return active.count < configuration.maximumInFlight ? soonest : nil
    }

    private func start(_ order: Order) {
        guard !order.cancellation.isRequested else { return order.refuse(.cancelled) }
        guard let target = Target(order.request) else {
            return order.refuse(.local("unusable request for \(order.request.host)"))
        }
        guard let easy = idle.popLast() ?? Easy() else { return order.refuse(.local("out of memory")) }
        let check = PeerCheck(host: order.request.host, trust: trust, cache: certificates)
        let transfer = Transfer(order, target, easy, configuration, check)
        guard transfer.configure(), multi.add(easy) else {
            idle.append(easy)
            return order.refuse(.local("libcurl refuses the transfer"))
        }
        active[easy.identity] = transfer
    }

    private func finishEnded() {
        while let end = multi.nextEnd() {
            guard let transfer = active[end.easy] else { continue }
            finish(transfer, transfer.ended(end.code))
        }
        for identity in multi.takeUnwatched() {
            guard let transfer = active[identity] else { continue }
            finish(transfer, transfer.failed(.local("the system watches no more sockets")))
        }
    }

    private func giveUpCancelled() {
        waiting.removeAll { order in
            guard order.cancellation.isRequested else { return false }
            order.refuse(.cancelled)
            return true
        }
        for transfer in active.values where transfer.order.cancellation.isRequested {
            finish(transfer, transfer.failed(.cancelled))
        }
    }

    private func finish(_ transfer: Transfer, _ result: FetchResult) {
        multi.remove(transfer.easy)
        active[transfer.easy.identity] = nil
        transfer.easy.reset()
        idle.append(transfer.easy)
        transfer.order.continuation.resume(returning: result)
    }
}
