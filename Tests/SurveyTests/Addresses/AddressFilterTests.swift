import Survey
import Testing

@Suite("The address filter")
struct AddressFilterTests {
    /// First and last addresses of the blocks in IANA's registries of special-purpose and multicast IPv4 addresses.
    static let specialIPv4 = [
        "0.0.0.0", "0.0.0.1", "0.255.255.255", "10.0.0.0", "10.1.2.3", "10.255.255.255", "100.64.0.0",
        "100.100.100.200", "100.127.255.255", "127.0.0.0", "127.0.0.1", "127.255.255.255", "169.254.0.0",
        "169.254.169.254", "169.254.255.255", "172.16.0.0", "172.31.255.255", "192.0.0.0", "192.0.0.8", "192.0.0.9",
        "192.0.0.170", "192.0.0.171", "192.0.0.255", "192.0.2.0", "192.0.2.255", "192.31.196.0", "192.31.196.255",
        "192.52.193.0", "192.52.193.255", "192.88.99.0", "192.88.99.1", "192.88.99.255", "192.168.0.0",
        "192.168.255.255", "192.175.48.0", "192.175.48.255", "198.18.0.0", "198.19.255.255", "198.51.100.0",
        "198.51.100.255", "203.0.113.0", "203.0.113.255", "224.0.0.0", "224.0.0.251", "233.252.0.0", "239.255.255.255",
        "240.0.0.0", "255.255.255.254", "255.255.255.255",
    ]

    /// The same for IPv6, with multicast, link and site local, and forms that carry an IPv4 address.
    static let specialIPv6 = [
        "::", "::1", "::2", "::127.0.0.1", "::8.8.8.8", "::ffff:0:0", "::ffff:127.0.0.1", "::ffff:7f00:1",
        "::ffff:8.8.8.8", "::ffff:ffff:ffff", "::ffff:0:127.0.0.1", "64:ff9b:1::", "64:ff9b:1:ffff:ffff:ffff:ffff:ffff",
        "64:ff9b:1::8.8.8.8", "100::", "100::ffff:ffff:ffff:ffff", "100:0:0:1::", "100:0:0:1:ffff:ffff:ffff:ffff",
        "2001::", "2001::1", "2001:0:ffff::", "2001:1::1", "2001:1::2", "2001:1::3", "2001:2::", "2001:2:0:ffff::",
        "2001:3::", "2001:4:112::", "2001:10::", "2001:20::", "2001:2f:ffff::", "2001:30::", "2001:1ff:ffff::",
        "2001:db8::", "2001:db8::1", "2001:db8:ffff:ffff::", "2002::", "2002:7f00:1::", "2002:a00:1::1",
        "2002:808:808::1", "2002:ffff:ffff:ffff::", "2620:4f:8000::", "2620:4f:8000:ffff::", "3fff::",
        "3fff:fff:ffff::",
        "5f00::", "5f00:ffff::1", "fc00::", "fd00::1", "fd00:ec2::254", "fdff:ffff::", "fe80::", "fe80::1", "febf::1",
        "fec0::1", "ff00::", "ff02::1", "ff0e::1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff", "1fff:ffff::1", "4000::",
        "64:ff9b:0:1::8.8.8.8", "64:ff9a::8.8.8.8",
    ]

    static let publicAddresses = [
        "1.1.1.1", "8.8.8.8", "9.255.255.255", "11.0.0.0", "100.63.255.255", "100.128.0.0", "126.255.255.255",
        "128.0.0.0", "169.253.255.255", "169.255.0.0", "172.15.255.255", "172.32.0.0", "191.255.255.255", "192.0.1.0",
        "192.0.3.0", "192.88.98.255", "192.88.100.0", "192.167.255.255", "192.169.0.0", "198.17.255.255", "198.20.0.0",
        "198.51.99.255", "203.0.112.255", "203.0.114.0", "223.255.255.255", "2000::", "2001:200::",
        "2001:4860:4860::8888",
        "2001:db7:ffff::1", "2001:db9::1", "2003::1", "2606:4700:4700::1111", "2620:4f:7fff::1", "2620:4f:8001::1",
        "2a00:1450::1", "3ffe::1", "3fff:1000::1",
    ]

    @Test(arguments: specialIPv4) func refusesSpecialIPv4InEveryForm(text: String) throws {
        let filter = AddressFilter()
        #expect(!filter.permits(try #require(IPAddress(text))))
        for form in ["::ffff:", "::", "64:ff9b::", "64:ff9b:1::", "::ffff:0:"] {
            #expect(!filter.permits(try #require(IPAddress(form + text))), "\(form)\(text)")
        }
    }

    @Test(arguments: specialIPv6) func refusesSpecialIPv6(text: String) throws {
        #expect(!AddressFilter().permits(try #require(IPAddress(text))))
    }

    @Test(arguments: publicAddresses) func permitsPublicAddresses(text: String) throws {
        let filter = AddressFilter()
        #expect(filter.permits(try #require(IPAddress(text))))
        guard !text.contains(":") else { return }
        // RFC 6052: behind DNS64 a public IPv4 address is reached through the well-known prefix, and in no other form.
        #expect(filter.permits(try #require(IPAddress("64:ff9b::\(text)"))))
        #expect(!filter.permits(try #require(IPAddress("::ffff:\(text)"))))
    }

    @Test func permitsWhatIsAllowedAndNothingBesides() throws {
        let blocks = try ["127.0.0.0/30", "fd00::/8"].map { try #require(AddressBlock($0)) }
        let filter = AddressFilter(allowed: blocks)
        for text in ["127.0.0.1", "fd00::1", "64:ff9b::127.0.0.1", "8.8.8.8"] {
            #expect(filter.permits(try #require(IPAddress(text))), "\(text)")
        }
        for text in ["127.0.0.4", "10.0.0.1", "::1", "::ffff:127.0.0.1", "fc00::1"] {
            #expect(!filter.permits(try #require(IPAddress(text))), "\(text)")
        }
    }
}
