import Survey
import Testing

@Suite("Blocks of addresses")
struct AddressBlockTests {
    @Test(
        arguments: [
            ("10.0.0.0/8", "10.255.255.255", "11.0.0.0"),
            ("192.0.2.1", "192.0.2.1", "192.0.2.2"),
            ("0.0.0.0/0", "255.255.255.255", "::"),
            ("198.18.0.0/15", "198.19.255.255", "198.20.0.0"),
            ("2001:db8::/32", "2001:db8:ffff::1", "2001:db9::"),
            ("::1", "::1", "::2"),
            ("::/0", "ffff::", "0.0.0.0"),
            ("3fff::/20", "3fff:fff::1", "3fff:1000::"),
            ("64:ff9b::/96", "64:ff9b::8.8.8.8", "64:ff9b::1:0:0"),
        ]
    )
    func containsWhatSharesItsPrefix(text: String, inside: String, outside: String) throws {
        let block = try #require(AddressBlock(text))
        #expect(block.contains(try #require(IPAddress(inside))))
        #expect(block.contains(block.base))
        #expect(!block.contains(try #require(IPAddress(outside))))
        #expect(AddressBlock(block.description) == block)
    }

    @Test(
        arguments: [
            "", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/+8", "10.0.0.0/8/8", "10.0.0.1/8",
            "10.0.0.0/ 8", "2001:db8::/129", "2001:db8::1/64", "10.0.0.0/٨", "example.com/8",
        ]
    )
    func refusesWhatIsNoBlock(text: String) {
        #expect(AddressBlock(text) == nil)
    }
}
