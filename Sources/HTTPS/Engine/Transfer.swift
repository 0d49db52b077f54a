internal import CCurl
internal import TLS

/// One fetch under way: what libcurl's callbacks tell, and what comes of it.
final class Transfer {
    /// What was asked for, and who waits.
    let order: Order
    /// The handle that makes the transfer.
    let easy: Easy
    /// The judge of the server's certificate.
    let check: PeerCheck
    /// The response so far.
    var collector = ResponseCollector()
    /// What kept the socket from being opened.
    var socketRefusal: FetchFailure?
    /// Whether the other side reset the connection; nil while the socket is open.
    private(set) var isReset: Bool?
    /// How long the TCP connection took; nil until it stands.
    ///
    /// libcurl 7.88 counts the handshake into its own time of the connection.
    private(set) var connectTime: Duration?

    private let target: Target
    private let configuration: FetcherConfiguration
    private let errorText = ErrorText()
    private var socketOpenedAt: ContinuousClock.Instant?

    /// Joins an order with the handle that is to do it.
    init(
        _ order: Order, _ target: Target, _ easy: Easy, _ configuration: FetcherConfiguration, _ check: PeerCheck
    ) {
        self.order = order
        self.target = target
        self.easy = easy
        self.configuration = configuration
        self.check = check
    }

    /// Sets all options; false when libcurl refuses one.
    func configure() -> Bool {
        restrictRequest()
        restrictSession()
        easy.set(CURLOPT_URL, target.url)
        easy.set(CURLOPT_CONNECT_TO, entry: target.connection)
        easy.set(CURLOPT_USERAGENT, configuration.userAgent)
        // The whole time alone limits the connection too. A limit on low speed would call a host unreachable that
        // thinks for long and answers within the minute that RFC 8461, 3.3 grants.
        easy.set(CURLOPT_TIMEOUT_MS, milliseconds)
        easy.set(CURLOPT_CONNECTTIMEOUT_MS, milliseconds)
        // The engine keeps the transfer alive until it has taken the handle out of the multi handle.
        unsafe TransferCallbacks.install(on: easy, for: Unmanaged.passUnretained(self).toOpaque())
        unsafe easy.set(CURLOPT_ERRORBUFFER, pointer: errorText.pointer)
        return easy.refusedOption == nil
    }

    /// Whether the socket may go to an endpoint: the one asked for, if the filter lets it.
    func permits(_ endpoint: Endpoint?) -> Bool {
        endpoint == target.endpoint && configuration.permits(target.endpoint.address)
    }

    /// Takes note that the connection begins.
    func noteSocket() {
        socketOpenedAt = ContinuousClock.now
    }

    /// Takes note that the TCP connection stands and the handshake is to begin.
    func noteConnected() {
        connectTime = socketOpenedAt.map { ContinuousClock.now - $0 }
    }

    /// Takes note how the other side left a connection that is about to be closed.
    func noteClose(of descriptor: Int32) {
        isReset = Connection.isGone(descriptor)
    }

    /// The result after libcurl has ended the transfer.
    func ended(_ code: CURLcode) -> FetchResult {
        let ending = Ending(
            code: code, socketRefusal: socketRefusal, systemError: easy.number(CURLINFO_OS_ERRNO),
            isConnected: connectTime != nil, isReset: isReset, peer: check.peer, handshake: check.handshake,
            collector: collector, text: errorText.text)
        return result(ending.outcome)
    }

    /// The result of a transfer that is given up for a reason of our own.
    func failed(_ failure: FetchFailure) -> FetchResult {
        result(.failed(failure, partial: collector.response))
    }

    private func result(_ outcome: FetchResult.Outcome) -> FetchResult {
        let handshake = check.handshake
        let timings = FetchTimings(
            connect: connectTime, handshake: easy.time(CURLINFO_APPCONNECT_TIME_T),
            firstByte: collector.bytes > 0 ? easy.time(CURLINFO_STARTTRANSFER_TIME_T) : nil,
            total: easy.time(CURLINFO_TOTAL_TIME_T))
        return FetchResult(
            outcome: outcome, peer: check.peer, tlsVersion: handshake.version, cipher: handshake.cipher,
            timings: timings, bytes: collector.bytes)
    }

    private var milliseconds: Int {
        let parts = order.request.timeout.components
        let whole = min(parts.seconds, 86_400) * 1_000 + parts.attoseconds / 1_000_000_000_000_000
        // 0 would mean no limit.
        return max(1, Int(whole))
    }
}
