import Survey

/// Which addresses of a policy host are tried, in what order.
struct FetchPlan: Sendable {
    /// The addresses still to be tried.
    private(set) var addresses: ArraySlice<IPAddress>
    /// The addresses that the filter refuses.
    let refused: [IPAddress]

    /// No more addresses of a family are tried than this: a host with a hundred dead addresses costs no more.
    private static let triedOfFamily = 4

    /// Takes the addresses that the filter permits, the families by turns and IPv6 first (RFC 6724; RFC 8305, 4).
    init(_ answers: AddressAnswers, filter: AddressFilter, reaches: (IPAddress) -> Bool) {
        let all = answers.addresses
        refused = all.filter { !filter.permits($0) }
        let permitted = all.filter { filter.permits($0) }
        let ipv6 = permitted.filter { $0.isIPv6 && reaches($0) }.prefix(Self.triedOfFamily)
        let ipv4 = permitted.filter { !$0.isIPv6 && reaches($0) }.prefix(Self.triedOfFamily)
        var order: [IPAddress] = []
        for turn in 0..<Self.triedOfFamily {
            order += ipv6.dropFirst(turn).prefix(1) + ipv4.dropFirst(turn).prefix(1)
        }
        addresses = order[...]
        isBeyondReach = order.isEmpty && !permitted.isEmpty
    }

    /// Whether there are addresses, but none that this machine has a route to: that says nothing of the host.
    let isBeyondReach: Bool

    /// The next address to try.
    var next: IPAddress? { addresses.first }

    /// Goes on to the address after this.
    mutating func advance() {
        addresses = addresses.dropFirst()
    }
}
