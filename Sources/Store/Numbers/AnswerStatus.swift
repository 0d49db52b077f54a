import Survey

/// What an answer amounts to, without the facts that go with it.
enum AnswerStatus: String, Numbered {
    /// Records of the type asked for.
    case records
    /// The name exists without such records.
    case noData = "no_data"
    /// The name does not exist.
    case nxdomain
    /// No server answered in time.
    case timeout
    /// SERVFAIL.
    case servfail
    /// DNSSEC validation failed.
    case bogus
    /// REFUSED.
    case refused
    /// An answer larger than is accepted.
    case tooLarge = "too_large"
    /// A CNAME chain that returns to itself.
    case cnameLoop = "cname_loop"
    /// A CNAME chain longer than is followed.
    case chainTooLong = "chain_too_long"
    /// Any other failure, named in the column `error`.
    case other

    init(_ content: Answer<some Hashable & Sendable>.Content) {
        self =
            switch content {
            case .records: .records
            case .noData: .noData
            case .nxdomain: .nxdomain
            case .failed(.timeout): .timeout
            case .failed(.servfail): .servfail
            case .failed(.bogus): .bogus
            case .failed(.refused): .refused
            case .failed(.tooLarge): .tooLarge
            case .failed(.cnameLoop): .cnameLoop
            case .failed(.chainTooLong): .chainTooLong
            case .failed(.other): .other
            }
    }

    var number: Int {
        switch self {
        case .records: 1
        case .noData: 2
        case .nxdomain: 3
        case .timeout: 4
        case .servfail: 5
        case .bogus: 6
        case .refused: 7
        case .tooLarge: 8
        case .cnameLoop: 9
        case .chainTooLong: 10
        case .other: 11
        }
    }

    /// The content with this status, out of the facts that go with it.
    func content<Record>(
        records: @autoclosure () throws -> [Record], extendedError: Int?, error: String?
    ) rethrows -> Answer<Record>.Content {
        switch self {
        case .records: .records(try records())
        case .noData: .noData
        case .nxdomain: .nxdomain
        case .timeout: .failed(.timeout)
        case .servfail: .failed(.servfail(extendedError: extendedError))
        case .bogus: .failed(.bogus)
        case .refused: .failed(.refused)
        case .tooLarge: .failed(.tooLarge)
        case .cnameLoop: .failed(.cnameLoop)
        case .chainTooLong: .failed(.chainTooLong)
        case .other: .failed(.other(error ?? ""))
        }
    }
}
