import Report
import Survey
import Testing

@Suite("Keys of policy hosts")
struct HostingKeyTests {
    private static let one = IPAddress.v4(0xC000_0201)
    private static let two = IPAddress.v4(0xC000_0202)
    private static let six = IPAddress.v6(1)

    private static func key(
        _ four: [IPAddress], _ six: [IPAddress] = [], chain: [String] = [], chain6: [String]? = nil
    ) -> HostingKey? {
        let content = { (addresses: [IPAddress]) in
            addresses.isEmpty ? Answer<IPAddress>.Content.noData : .records(addresses)
        }
        let answers = AddressAnswers(
            ipv4: Answer(content(four), chain: chain), ipv6: Answer(content(six), chain: chain6 ?? chain))
        return HostingKey(answers) { Sample.settings.registrableDomain($0) ?? $0 }
    }

    @Test func followsAliasesToTheLast() {
        #expect(Self.key([Self.one], chain: ["a.first.example", "B.Last.Example"]) == .alias("last.example"))
        #expect(Self.key([], chain: ["a.gone.example"]) == .alias("gone.example"))
        #expect(Self.key([], chain: [], chain6: ["a.six.example"]) == .alias("six.example"))
        #expect(Self.key([Self.one], chain: ["example"]) == .alias("example"))
    }

    @Test func takesAddressesAsASet() {
        #expect(Self.key([Self.two, Self.one]) == Self.key([Self.one, Self.two, Self.one]))
        #expect(Self.key([Self.one]) != Self.key([Self.two]))
        #expect(Self.key([Self.two, Self.one])?.name == "192.0.2.1 192.0.2.2")
    }

    @Test func doesNotPartOneHostByAnUnansweredFamily() {
        #expect(Self.key([Self.one], [Self.six]) == Self.key([Self.one]))
        #expect(Self.key([], [Self.six]) == .addresses([Self.six]))
    }

    @Test func guessesNothing() {
        #expect(Self.key([]) == nil)
        #expect(HostingKey(nil) { $0 } == nil)
    }
}
