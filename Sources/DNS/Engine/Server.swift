import Glibc

/// One server and what has been learnt about it.
struct Server {
    /// How many queries in a row must have shown a weakness before it is believed: one could be a flipped bit on the way,
    /// and in a long survey so could three.
    private static let confirmations = 3

    /// Where it is.
    let address: ServerAddress
    /// The index of the socket in use for it; nil before the first query.
    var socket: Int?
    /// How many slots wait to be sent together on that socket.
    var pending = 0
    /// Whether it is asked at all.
    var breaker: CircuitBreaker
    private var ednsRefusals = 0
    private var caseLosses = 0

    /// Starts with nothing learnt.
    ///
    /// - Parameters:
    ///   - address: Where it is.
    ///   - breaker: The breaker it begins with.
    init(_ address: ServerAddress, breaker: CircuitBreaker) {
        self.address = address
        self.breaker = breaker
    }

    /// Whether it may take EDNS.
    var takesEDNS: Bool { ednsRefusals < Self.confirmations }

    /// Whether it may keep the case of questions.
    var keepsCase: Bool { caseLosses < Self.confirmations }

    /// Notes that it answered without EDNS what it refused with it.
    mutating func confirmEDNSRefusal() { ednsRefusals += 1 }

    /// Notes that it answered in lower case a question whose case it had not kept.
    mutating func confirmCaseLoss() { caseLosses += 1 }

    /// Notes that it answered with EDNS; what was taken for a refusal before was none.
    mutating func denyEDNSRefusal() { ednsRefusals = 0 }

    /// Notes that it kept the case; what seemed to have lost it before was not its reply, or was garbled on the way.
    mutating func denyCaseLoss() { caseLosses = 0 }
}

extension ServerAddress {
    /// The address family.
    var family: Int32 {
        switch address {
        case .v4: AF_INET
        case .v6: AF_INET6
        }
    }

    /// Connects a socket; returns the `errno`, zero where it is connected and EINPROGRESS where it will be.
    func connect(_ socket: Descriptor) -> Int32 {
        let result: Int32
        switch address {
        case .v4(let number):
            var form = sockaddr_in()
            form.sin_family = sa_family_t(AF_INET)
            form.sin_port = port.bigEndian
            form.sin_addr.s_addr = number.bigEndian
            result = unsafe Self.connect(socket, &form, socklen_t(MemoryLayout<sockaddr_in>.size))
        case .v6(let number):
            var form = sockaddr_in6()
            form.sin6_family = sa_family_t(AF_INET6)
            form.sin6_port = port.bigEndian
            unsafe withUnsafeMutableBytes(of: &form.sin6_addr) {
                unsafe $0.storeBytes(of: number.bigEndian, as: UInt128.self)
            }
            result = unsafe Self.connect(socket, &form, socklen_t(MemoryLayout<sockaddr_in6>.size))
        }
        return result == 0 ? 0 : errno
    }

    private static func connect(_ socket: Descriptor, _ form: UnsafeRawPointer, _ length: socklen_t) -> Int32 {
        unsafe Glibc.connect(socket.number, form.assumingMemoryBound(to: sockaddr.self), length)
    }
}
