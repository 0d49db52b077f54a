import Lab
import Testing

struct HostCountsTests {
    /// Who runs a host follows from how many domains it serves, and not from what was planned.
    @Test(arguments: [
        (1, "self_managed"), (5, "self_managed"), (6, "unclassified"), (49, "unclassified"), (50, "third_party"),
    ])
    func managersFollowTheNumberOfDomains(_ count: Int, _ manager: String) {
        var hosts = HostCounts()
        let holder = StudyHolder(.addresses(7))
        for _ in 0..<count { hosts.add(holder) }
        #expect(hosts.manager(of: holder) == manager)
    }

    @Test func aHostThatASurveyDoesNotLookAtIsNotKnown() {
        var hosts = HostCounts()
        let unseen = StudyHolder(.addresses(7), record: .otherVersion)
        hosts.add(unseen)
        #expect(hosts.manager(of: unseen) == "unknown")
        #expect(hosts.name(of: unseen) == nil)
        #expect(hosts.largest == nil)
    }

    @Test func knownProvidersAndOwnNamesNeedNoNumber() {
        let hosts = HostCounts()
        #expect(hosts.manager(of: StudyHolder(.provider(.onDMARC))) == "third_party")
        #expect(hosts.manager(of: StudyHolder(.ownAlias, server: .danglingAlias)) == "self_managed")
        #expect(hosts.manager(of: StudyHolder(.nowhere, server: .noHost)) == "unknown")
    }
}
