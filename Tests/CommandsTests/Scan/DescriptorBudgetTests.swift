import Testing

@testable import Commands

struct DescriptorBudgetTests {
    private static func wanted(_ fetches: Int) -> DescriptorBudget {
        DescriptorBudget(fetches: fetches, datagrams: 200, streams: 32)
    }

    /// A limit, the fetches wanted, the resolvers, and what is left of fetches, UDP sockets and TCP connections.
    @Test(arguments: [
        (1_048_576, 64, 1, [64, 200, 32]),
        (338, 64, 1, [64, 200, 32]),
        (337, 64, 1, [63, 199, 31]),
        (256, 64, 1, [46, 144, 23]),
        (256, 4096, 1, [193, 16, 3]),
        (256, 1, 1, [1, 183, 29]),
        (256, 64, 8, [43, 134, 21]),
        (57, 64, 1, [4, 8, 2]),
        (56, 64, 1, [4, 8, 2]),
    ])
    func fitsTheLimit(limit: Int, fetches: Int, resolvers: Int, left: [Int]) {
        let budget = Self.wanted(fetches).fitted(to: limit, resolvers: resolvers)
        #expect(budget.map { [$0.fetches, $0.datagrams, $0.streams] } == left)
    }

    @Test(arguments: [1, 3, 64, 4096], [1, 2, 20])
    func neverExceedsTheLimitAndRefusesOnlyBelowTheLeast(fetches: Int, resolvers: Int) {
        let wanted = Self.wanted(fetches)
        let least = wanted.leastLimit(resolvers: resolvers)
        #expect(wanted.fitted(to: least - 1, resolvers: resolvers) == nil)
        for limit in least...1000 {
            guard let budget = wanted.fitted(to: limit, resolvers: resolvers) else {
                Issue.record("refused \(limit)")
                return
            }
            #expect(budget.total(resolvers: resolvers) <= limit)
            #expect(budget.fetches >= 1 && budget.datagrams >= 8 && budget.streams >= 2)
        }
    }

    @Test func raisesTheLimitOnceAndForAll() {
        let limit = DescriptorLimit.raise()
        #expect(limit >= 64)
        #expect(DescriptorLimit.raise() == limit)
    }
}
