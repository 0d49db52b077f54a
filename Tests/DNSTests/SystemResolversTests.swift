import DNS
import Testing

@Suite("System resolvers")
struct SystemResolversTests {
    @Test("Nameserver lines are taken in order, each once")
    func readsNameservers() {
        let text = """
            # nameserver 192.0.2.9
            domain example
            nameserver 192.0.2.1
            \tnameserver\t2001:db8::1   trailing
            nameserver 192.0.2.1
            nameserver fe80::1%eth0
            nameserver
            nameservers 192.0.2.3
            options edns0
            """
        #expect(SystemResolvers.parse(text).map(\.description) == ["192.0.2.1:53", "[2001:db8::1]:53"])
    }

    @Test("An empty file lists none")
    func readsNothing() {
        #expect(SystemResolvers.parse("").isEmpty)
    }

    @Test("A missing file is named in the error")
    func namesTheFile() {
        #expect(throws: DNSError.unreadable(path: "/nonexistent/resolv.conf", errno: 2)) {
            try SystemResolvers.read(path: "/nonexistent/resolv.conf")
        }
    }

    @Test("A file without resolvers is an error")
    func wantsOne() {
        #expect(throws: DNSError.noServers) { try SystemResolvers.read(path: "/dev/null") }
    }
}
