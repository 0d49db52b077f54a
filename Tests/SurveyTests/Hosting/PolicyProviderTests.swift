import Foundation
import Survey
import Testing

@Suite("Policy providers")
struct PolicyProviderTests {
    @Test(
        arguments: [
            ("_mta-sts.tutanota.de", "Tutanota"), ("a-com.mta-sts.dmarcinput.com", "DMARCReport"),
            ("a-com._mta.mta-sts.tech", "PowerDMARC"), ("a_com__mta_sts.easydmarc.pro", "EasyDMARC"),
            ("a.com._mta-sts.mailhardener.com", "Mailhardener"), ("a-com._mta-sts.uriports.com", "URIports"),
            ("a.com._mta-sts.SDMARC.net", "Sendmarc"), ("x._mta-sts.smart.ondmarc.com", "OnDMARC"),
            ("mta-sts.tech", "PowerDMARC"), ("notmta-sts.tech", nil), ("mta-sts.tech.example", nil), ("", nil),
        ]
    )
    func areKnownByTheEndOfATarget(target: String, name: String?) {
        #expect(PolicyProvider.known.first { $0.hosts(target) }?.name == name)
    }

    @Test func areThoseOfTheDataset() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let text = try String(contentsOf: root.appending(path: "datasets/policy-providers.csv"), encoding: .utf8)
        let rows = PolicyProvider.known.map { "\($0.name),\($0.suffix)" }
        #expect(text == (["provider,suffix"] + rows).map { $0 + "\n" }.joined())
    }
}
