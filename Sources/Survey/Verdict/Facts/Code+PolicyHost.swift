extension Code {
    /// The policy host's name and addresses (RFC 8461, 3.3).
    static let hostFacts: [Code: CodeFacts] = [
        .hostNXDOMAIN: CodeFacts(
            "Policy file unreachable: host name does not exist",
            "There is a record, but the name `mta-sts` under the domain does not exist.",
            "Publish an address or a CNAME for it and serve the policy there.", "RFC 8461, 3.2", .policyFetchError),
        .hostNoData: CodeFacts(
            "Policy file unreachable: host without address",
            "The name `mta-sts` under the domain exists and has no address.",
            "Publish an A or AAAA record for it.", "RFC 8461, 3.2", .policyFetchError),
        .hostDanglingCNAME: CodeFacts(
            "Policy file unreachable: host delegated to nothing",
            "`mta-sts` under the domain is a CNAME to a name without an address.",
            "Restore the target with the provider, or point the CNAME elsewhere.", "RFC 8461, 3.2 and 8.2",
            .policyFetchError),
        .hostCNAMELoop: CodeFacts(
            "Policy file unreachable: CNAME loop",
            "The CNAME records of the policy host lead back to themselves or go on too long.",
            "Point the CNAME straight at the host that serves the policy.", "RFC 8461, 3.2", .policyFetchError),
        .hostDNSTimeout: CodeFacts(
            "No answer for the policy host", "No name server answered the question for the policy host in time.",
            "Scan again; if it stays, check the name servers.", "RFC 8461, 3.3", .policyFetchError),
        .hostDNSServfail: CodeFacts(
            "DNS failure at the policy host",
            "The resolver answered the question for the policy host with a server failure.",
            "Scan again; if it stays, check the zone and its name servers.", "RFC 8461, 3.3", .policyFetchError),
        .hostDNSRefused: CodeFacts(
            "Question for the policy host refused", "The resolver refused to answer the question for the policy host.",
            "Check that the resolver serves this client, and the zone its name servers.", "RFC 8461, 3.3",
            .policyFetchError),
        .hostPrivateAddress: CodeFacts(
            "Policy host at an address that is not public",
            "The policy host has an address of a private network or another special purpose, which is left alone.",
            "Publish public addresses only.", "RFC 6890", .policyFetchError),
    ]

    /// The connection to the policy host (RFC 8461, 3.3).
    static let transportFacts: [Code: CodeFacts] = [
        .tcpRefused: CodeFacts(
            "Policy file unreachable: connection refused", "The policy host refuses connections at port 443.",
            "Start the web server, or open port 443.", "RFC 8461, 3.3", .policyFetchError),
        .tcpTimeout: CodeFacts(
            "Policy file unreachable: connection timed out", "The policy host does not answer at port 443.",
            "Check the address, the firewall and the web server.", "RFC 8461, 3.3", .policyFetchError),
        .tcpUnreachable: CodeFacts(
            "Policy file unreachable: no route", "There is no way to the policy host's address.",
            "Check the address and its routing.", "RFC 8461, 3.3", .policyFetchError),
        .tcpReset: CodeFacts(
            "Policy file unreachable: connection reset",
            "The policy host accepts the connection and resets it before TLS is agreed.",
            "Check the web server and what stands before it.", "RFC 8461, 3.3", .policyFetchError),
        .tcpIPv6Broken: CodeFacts(
            "Policy host reached over IPv4 only", "The policy host has IPv6 addresses that do not answer.",
            "Mend the server's IPv6, or remove its AAAA records."),
    ]
}
