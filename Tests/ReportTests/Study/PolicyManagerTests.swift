import Report
import Testing

@Suite("Who runs a policy host")
struct PolicyManagerTests {
    @Test(
        arguments: [
            (1, .selfManaged), (5, .selfManaged), (6, .unclassified), (49, .unclassified), (50, .thirdParty),
            (10_000, .thirdParty),
        ] as [(Int, PolicyManager)]
    )
    func isToldByTheDomainsServed(domains: Int, manager: PolicyManager) {
        #expect(HostingThresholds.study.manager(serving: domains) == manager)
    }

    @Test func leavesNoGapWhereThresholdsMeet() {
        let thresholds = HostingThresholds(thirdPartyFrom: 3, selfManagedTo: 2)
        #expect((1...4).map(thresholds.manager) == [.selfManaged, .selfManaged, .thirdParty, .thirdParty])
    }
}
