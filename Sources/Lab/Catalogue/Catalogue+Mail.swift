extension Catalogue {
    /// What the domain does about mail.
    static let mail: [Scenario] = [
        Scenario("X60", "null MX with a policy", "x60-null.test", .enforce.mail("null").also("mx.null")) {
            $0.exchanges = [MailExchange(preference: 0, host: "")]
        },
        Scenario("X60", "null MX without a policy", "x60-null-bare.test", .notConfigured().mail("null").also("mx.null"))
        {
            $0.exchanges = [MailExchange(preference: 0, host: "")]
            $0.record = .absent
        },
        Scenario("X61", "no mail host at all, with a policy", "x61-none.test", .enforce.mail("none").also("mx.none")) {
            $0.exchanges = []
        },
        Scenario("X61", "no mail host and no policy", "x61-bare.test", .notConfigured().mail("none").also("mx.none")) {
            $0.exchanges = []
            $0.record = .absent
            $0.apexTexts = ["v=spf1 -all"]
        },
        Scenario("X62", "implicit MX", "x62-implicit.test", .enforce.mail("implicit").also("mx.implicit")) {
            $0.exchanges = []
            $0.apexAddresses = [LabAddress.mail]
            $0.serve(hosts: ["x62-implicit.test"])
        },
        Scenario(
            "X62", "implicit MX that the policy does not name", "x62-mismatch.test",
            .mismatch("mxmatch.none", nil).mail("implicit").also("mx.implicit")
        ) {
            $0.exchanges = []
            $0.apexAddresses = [LabAddress.mail]
        },
        Scenario("X63", "no such domain", "x63-nxdomain.test", .notConfigured().mail("nxdomain").also("dns.nxdomain")) {
            $0.exchanges = []
            $0.record = .absent
            $0.host = .absent
        },
        Scenario("X64", "SERVFAIL for MX", "x64-servfail.test", .inconclusive("mx.dns_servfail").mail("unknown")) {
            $0.fail(.refuse(2), at: "", type: .exchange)
        },
        Scenario("X64", "no answer for MX", "x64-timeout.test", .inconclusive("mx.dns_timeout").mail("unknown")) {
            $0.fail(.drop, at: "", type: .exchange)
        },
        Scenario("X64", "SERVFAIL for MX, no record", "x64-bare.test", .notConfigured().mail("unknown")) {
            $0.record = .absent
            $0.fail(.refuse(2), at: "", type: .exchange)
        },
        Scenario("X65", "an address as MX", "x65-literal.test", .notConfigured().also("mx.ip_literal")) {
            $0.record = .absent
            $0.exchanges = [MailExchange(host: "192.0.2.25")]
        },
        Scenario("X66", "an MX host that does not resolve", "x66-unresolvable.test", .enforce) {
            $0.exchanges = [MailExchange(host: "mx.gone-hoster.invalid")]
            $0.serve(hosts: ["mx.gone-hoster.invalid"])
        },
        Scenario("X67", "an MX host at a private address", "x67-private.test", .enforce) {
            $0.exchanges = [MailExchange(host: "inside.x67-private.test")]
            $0.records = [ZoneRecord("inside.x67-private.test", .address, "10.0.0.25")]
            $0.serve(hosts: ["inside.x67-private.test"])
        },
    ]
}
