import DNS
import Testing

@Suite("Server addresses")
struct ServerAddressTests {
    @Test(
        "Addresses with and without port are read",
        arguments: [
            ("192.0.2.1", "192.0.2.1:53"),
            ("192.0.2.1:5353", "192.0.2.1:5353"),
            ("2001:DB8::1", "[2001:db8::1]:53"),
            ("[2001:db8::1]", "[2001:db8::1]:53"),
            ("[2001:db8::1]:65535", "[2001:db8::1]:65535"),
            ("::1", "[::1]:53"),
        ])
    func reads(_ text: String, _ description: String) throws {
        #expect(try ServerAddress(text).description == description)
    }

    @Test(
        "What is no address is refused with its reason",
        arguments: [
            ("", DNSError.ServerProblem.address),
            ("dns.example", .address),
            ("192.0.2", .address),
            ("192.0.2.1.5", .address),
            ("192.0.2.1:", .port),
            ("192.0.2.1:0", .port),
            ("192.0.2.1:65536", .port),
            ("192.0.2.1:+53", .port),
            ("192.0.2.1:dns", .port),
            ("[2001:db8::1", .bracket),
            ("[2001:db8::1]53", .address),
            ("[192.0.2.1]:53", .address),
            ("[2001:db8::1]:", .port),
            ("fe80::1%lo", .address),
        ])
    func refuses(_ text: String, _ problem: DNSError.ServerProblem) {
        #expect(throws: DNSError.invalidServer(text, problem)) { try ServerAddress(text) }
    }

    @Test("Messages say what is wrong and what to write")
    func explains() {
        let error = DNSError.invalidServer("dns.example", .address)
        #expect(error.description.contains("\"dns.example\" is no IP address"))
        #expect(error.description.contains("[IPV6]:PORT"))
    }
}
