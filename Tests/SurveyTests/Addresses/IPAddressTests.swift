import Survey
import Testing

@Suite("Addresses as text")
struct IPAddressTests {
    @Test(
        arguments: [
            // RFC 5952, 4.1: leading zeros go.
            ("2001:0db8::0001", "2001:db8::1"),
            // 4.2.1: as short as it can be.
            ("2001:db8:0:0:0:0:2:1", "2001:db8::2:1"),
            ("2001:db8::0:1", "2001:db8::1"),
            // 4.2.2: a single group of zeros stays.
            ("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
            ("2001:db8::1:1:1:1:1", "2001:db8:0:1:1:1:1:1"),
            // 4.2.3: the longest run, and of equal ones the first.
            ("2001:0:0:1:0:0:0:1", "2001:0:0:1::1"),
            ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
            // 4.3: lower case.
            ("2001:DB8::ABCD:EF12", "2001:db8::abcd:ef12"),
            // 5: mapped addresses in dotted decimal.
            ("::ffff:c000:0201", "::ffff:192.0.2.1"),
            ("::FFFF:192.0.2.1", "::ffff:192.0.2.1"),
            ("64:ff9b::192.0.2.33", "64:ff9b::c000:221"),
            ("::", "::"),
            ("::1", "::1"),
            ("1::", "1::"),
            ("0:0:0:0:0:0:0:0", "::"),
            ("1:2:3:4:5:6:7::", "1:2:3:4:5:6:7:0"),
            ("::2:3:4:5:6:7:8", "0:2:3:4:5:6:7:8"),
            ("1:2:3:4:5:6:1.2.3.4", "1:2:3:4:5:6:102:304"),
            ("1:0:0:0:0:0:0:1", "1::1"),
            ("ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"),
            ("0.0.0.0", "0.0.0.0"),
            ("192.0.2.255", "192.0.2.255"),
        ]
    )
    func writesAsRFC5952Says(text: String, canonical: String) throws {
        let address = try #require(IPAddress(text))
        #expect(address.description == canonical)
        #expect(IPAddress(canonical) == address)
        #expect(IPAddress(bytes: address.bytes) == address)
        #expect(address.isIPv6 == text.contains(":"))
    }

    @Test(
        arguments: [
            "", ".", ":", ":::", "1", "1.2.3", "1.2.3.4.5", "1.2.3.256", "01.2.3.4", "1.2.3.04", "1.2.3.-4", "1.2.3. 4",
            "0x7f.0.0.1", "127.1", "2130706433", "1.2.3.4/8", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "1:2:3:4:5:6:7:8::",
            "::1::", "1::2::3", ":1:2:3:4:5:6:7:8", "1:2:3:4:5:6:7:8:", "1:2:3:4:5:6:7:", "12345::", "::g", "::+1",
            "fe80::1%eth0", "[::1]", "1.2.3.4::", "1.2.3.4::1", "::1.2.3", "::1.2.3.4:5", "1:2:3:4:5:6:7:1.2.3.4",
            "::1.2.3.256", " ::1", "::1 ", "::١", "１.2.3.4", "example.com",
        ]
    )
    func refusesWhatIsNoAddress(text: String) {
        #expect(IPAddress(text) == nil)
    }

    @Test func readsBackWhatItWrites() {
        var random = SplitMix(seed: 5_952)
        for _ in 0..<5_000 {
            // Few bits set, so that runs of zeros of every length and place come up.
            let mask = UInt128(random.next()) << 64 | UInt128(random.next())
            let groups = (0..<8).reduce(UInt128(0)) { value, _ in
                value << 16 | (random.next().isMultiple(of: 2) ? 0 : UInt128(UInt16.max))
            }
            for address in [IPAddress.v6(mask & groups), .v4(UInt32(truncatingIfNeeded: random.next()))] {
                #expect(IPAddress(address.description) == address)
                #expect(IPAddress(bytes: address.bytes) == address)
            }
        }
    }

    @Test(arguments: [0, 3, 5, 15, 17]) func takesFourOrSixteenBytesOnly(count: Int) {
        #expect(IPAddress(bytes: Array(repeating: 1, count: count)) == nil)
    }
}
