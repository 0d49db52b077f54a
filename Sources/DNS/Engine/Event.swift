/// What an event of epoll is about, packed into its 64-bit tag.
enum Event {
    /// The counter that wakes the loop.
    case wakeUp
    /// Datagrams at the socket of that index.
    case datagrams(Int)
    /// Progress of the connection of that index.
    case stream(Int)
    /// Replies to the probes of the server of that index.
    case probes(Int)

    /// The packed form.
    var tag: UInt64 {
        switch self {
        case .wakeUp: 0
        case .datagrams(let index): 1 << 32 | UInt64(index)
        case .stream(let index): 2 << 32 | UInt64(index)
        case .probes(let index): 3 << 32 | UInt64(index)
        }
    }

    /// Unpacks a tag.
    init(tag: UInt64) {
        let index = Int(tag & 0xffff_ffff)
        switch tag >> 32 {
        case 1: self = .datagrams(index)
        case 2: self = .stream(index)
        case 3: self = .probes(index)
        default: self = .wakeUp
        }
    }
}
