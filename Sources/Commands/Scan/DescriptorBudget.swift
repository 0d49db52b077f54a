/// How many sockets of each kind a scan may have open at once, so that all its files together stay below the system's limit.
struct DescriptorBudget: Hashable {
    /// Policies being fetched at once, each over a connection of its own.
    var fetches: Int
    /// Sockets from which DNS is asked over UDP, besides one a resolver.
    var datagrams: Int
    /// DNS connections over TCP.
    var streams: Int

    /// Standard streams, lists, the database with its journals, and what the engines and the runtime open for themselves.
    static let others = 40
    /// Each resolver has a socket of its own, and another while it is out of order.
    private static let perResolver = 2
    /// With fewer than these a scan would hardly get on.
    private static let fewest = DescriptorBudget(fetches: 4, datagrams: 8, streams: 2)

    /// All files that a scan with so many resolvers may have open.
    func total(resolvers: Int) -> Int {
        sockets + Self.others + resolvers * Self.perResolver
    }

    /// Lowers each kind by the same share of what it can spare until all of them fit; nil where even the fewest do not.
    func fitted(to limit: Int, resolvers: Int) -> DescriptorBudget? {
        guard total(resolvers: resolvers) > limit else { return self }
        let spare = limit - least.total(resolvers: resolvers)
        guard spare >= 0 else { return nil }
        let wanted = sockets - least.sockets
        func share(_ kind: KeyPath<DescriptorBudget, Int>) -> Int {
            least[keyPath: kind] + (self[keyPath: kind] - least[keyPath: kind]) * spare / wanted
        }
        return DescriptorBudget(fetches: share(\.fetches), datagrams: share(\.datagrams), streams: share(\.streams))
    }

    /// The limit below which not even the fewest sockets fit.
    func leastLimit(resolvers: Int) -> Int { least.total(resolvers: resolvers) }

    private var least: DescriptorBudget {
        DescriptorBudget(
            fetches: min(fetches, Self.fewest.fetches), datagrams: min(datagrams, Self.fewest.datagrams),
            streams: min(streams, Self.fewest.streams))
    }

    private var sockets: Int { fetches + datagrams + streams }
}
