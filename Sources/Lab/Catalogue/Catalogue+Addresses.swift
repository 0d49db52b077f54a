extension Catalogue {
    /// Where the policy host points and whether it can be reached (rows N01 to N06).
    static let addresses: [Scenario] =
        [
            Scenario("N01", "no such policy host", "n01.test", .broken("policy-dns", "phost.nxdomain")) {
                $0.host = .absent
            },
            Scenario("N01", "a policy host without addresses", "n01-empty.test", .broken("policy-dns", "phost.nodata"))
            {
                $0.host = .empty
            },
            Scenario(
                "N02", "CNAME to a provider into nothing", "n02.test", .broken("policy-dns", "phost.dangling_cname")
            ) {
                $0.host = .dangling(["n02-test.policies.left-hoster.example"])
            },
            Scenario("N03", "SERVFAIL for the policy host", "n03-servfail.test", .inconclusive("phost.dns_servfail")) {
                $0.fail(.refuse(2), at: "mta-sts")
            },
            Scenario("N03", "no answer for the policy host", "n03-timeout.test", .inconclusive("phost.dns_timeout")) {
                $0.fail(.drop, at: "mta-sts")
            },
            Scenario(
                "N04", "a refused address beside a good one", "n04-mixed.test", .enforce.also("phost.private_address")
            ) {
                $0.host = .servedAnd(["10.0.0.1", "fe80::1"])
            },
            Scenario("N05", "IPv6 without a route, IPv4 works", "n05.test", .enforce.also("ptcp.v6_broken")) {
                $0.host = .servedAnd([LabAddress.unroutable6])
            },
            Scenario("N05", "SERVFAIL for AAAA, A works", "n05-servfail.test", .enforce) {
                $0.fail(.refuse(2), at: "mta-sts", type: .address6)
            },
            Scenario("N06", "refused", "n06-refused.test", .broken("policy-tcp", "ptcp.refused")) {
                $0.behaviour = .nothing
            },
            Scenario("N06", "no answer to SYN", "n06-timeout.test", .broken("policy-tcp", "ptcp.timeout")) {
                $0.behaviour = .connection(.stalled)
            },
            Scenario("N06", "no route", "n06-unreachable.test", .broken("policy-tcp", "ptcp.unreachable")) {
                $0.host = .addresses([LabAddress.unroutable])
            },
            Scenario("X36", "reset after the hello", "x36-reset.test", .broken("policy-tcp", "ptcp.reset")) {
                $0.behaviour = .connection(.reset)
            },
            Scenario("X36", "silence after the hello", "x36-silent.test", .broken("policy-tcp", "ptcp.timeout")) {
                $0.behaviour = .connection(.silent)
            },
            Scenario("X37", "CNAME loop at the policy host", "x37-loop.test", .broken("policy-dns", "phost.cname_loop"))
            {
                $0.host = .loop
            },
            Scenario("X38", "a policy host at a provider", "x38-provider.test", .enforce) {
                $0.host = .alias(["x38-test.policies.policy-hoster.example"])
            },
        ] + forbidden

    /// Addresses that no client may contact: each has a domain whose policy host points there.
    ///
    /// A client without a filter would send packets to some of them, beyond this machine: `Site.leavesMachine` names those,
    /// and a client that is not trusted yet is run in a network namespace of its own (`unshare -rn`).
    private static let forbidden: [Scenario] = [
        ("loopback", "127.0.0.1"), ("ten", "10.0.0.1"), ("class-b", "172.16.0.1"), ("class-c", "192.168.0.1"),
        ("link-local", "169.254.77.77"), ("shared", "100.64.0.1"), ("zero", "0.0.0.0"), ("multicast", "224.0.0.1"),
        ("loopback6", "::1"), ("any6", "::"), ("mapped", "::ffff:127.0.0.1"), ("mapped-ten", "::ffff:10.0.0.1"),
        ("compatible", "::127.0.0.1"), ("nat64", "64:ff9b::7f00:1"), ("six-to-four", "2002:7f00:1::1"),
        ("unique-local", "fd00::1"), ("link-local6", "fe80::1"), ("documentation6", "2001:db8::1"),
    ].map { name, address in
        Scenario("N04", "\(address)", "n04-\(name).test", .broken("policy-dns", "phost.private_address")) {
            $0.host = .addresses([address])
        }
    }
}
