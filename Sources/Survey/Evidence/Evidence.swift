public import MTASTS

/// Everything that one examination of a domain saw; a verdict is a pure function of it.
public struct Evidence: Hashable, Sendable {
    /// The policy domain, the next hop of mail (RFC 8461, 1.1).
    public var domain: DomainName
    /// When the last pass looked, in seconds since 1970.
    public var observedAt: Int64
    /// The pass that saw this: 1 for the first look, more when temporary failures were tried again.
    public var pass: Int
    /// How many earlier passes failed to fetch the policy in a way that a later pass can confirm.
    public var earlierFetchFailures: Int
    /// TXT at `_mta-sts.` of the domain, each text with its character-strings joined (RFC 8461, 3.1).
    public var record: Answer<[UInt8]>
    /// TXT at `_smtp._tls.` of the domain (RFC 8460, 3).
    public var tlsRPT: Answer<[UInt8]>
    /// MX of the domain.
    public var mx: Answer<MailExchange>
    /// What only some domains are asked, apart so that the evidence of the others is small to copy.
    private var extras: Boxed<Extras>?

    /// Makes evidence out of the three questions every domain is asked.
    public init(
        domain: DomainName, observedAt: Int64, pass: Int = 1, earlierFetchFailures: Int = 0, record: Answer<[UInt8]>,
        tlsRPT: Answer<[UInt8]>, mx: Answer<MailExchange>, implicitHost: AddressAnswers? = nil,
        apex: Answer<[UInt8]>? = nil, policyHost: AddressAnswers? = nil, fetch: FetchEvidence? = nil
    ) {
        self.domain = domain
        self.observedAt = observedAt
        self.pass = pass
        self.earlierFetchFailures = earlierFetchFailures
        self.record = record
        self.tlsRPT = tlsRPT
        self.mx = mx
        let extras = Extras(implicitHost: implicitHost, apex: apex, policyHost: policyHost, fetch: fetch)
        self.extras = extras.isEmpty ? nil : Boxed(extras)
    }
}

extension Evidence {
    private struct Extras: Hashable, Sendable {
        var implicitHost: AddressAnswers?
        var apex: Answer<[UInt8]>?
        var policyHost: AddressAnswers?
        var fetch: FetchEvidence?

        var isEmpty: Bool { implicitHost == nil && apex == nil && policyHost == nil && fetch == nil }
    }

    /// A and AAAA of the domain itself, asked only where it has no MX (RFC 5321, 5.1).
    public var implicitHost: AddressAnswers? {
        get { extras?.value.implicitHost }
        set { change { $0.implicitHost = newValue } }
    }

    /// TXT at the domain itself, asked only where mail arrives and `_mta-sts` carries nothing.
    public var apex: Answer<[UInt8]>? {
        get { extras?.value.apex }
        set { change { $0.apex = newValue } }
    }

    /// A and AAAA of `mta-sts.` of the domain, asked only where a record is worth a fetch.
    public var policyHost: AddressAnswers? {
        get { extras?.value.policyHost }
        set { change { $0.policyHost = newValue } }
    }

    /// What the attempts at the policy met; nil where no address could be tried.
    public var fetch: FetchEvidence? {
        get { extras?.value.fetch }
        set { change { $0.fetch = newValue } }
    }

    private mutating func change(_ body: (inout Extras) -> Void) {
        var changed = extras?.value ?? Extras()
        body(&changed)
        extras = changed.isEmpty ? nil : Boxed(changed)
    }
}

/// One MX record as published.
public struct MailExchange: Hashable, Sendable {
    /// The preference; lower is tried first (RFC 5321, 5.1).
    public var preference: Int
    /// The host name as published, without the final dot; empty for the null MX (RFC 7505).
    public var host: String

    /// Makes an MX record.
    public init(preference: Int, host: String) {
        self.preference = preference
        self.host = host
    }
}

extension [MailExchange] {
    /// The hosts in a sender's order, without the null MX (RFC 5321, 5.1; RFC 7505, 3).
    public var inOrderOfUse: [MailExchange] {
        // Most domains have one host, or publish theirs in order: nothing is copied then.
        var isInOrder = allSatisfy { !$0.host.isEmpty }
        for index in indices.dropFirst() where isInOrder { isInOrder = !self[index].isUsed(before: self[index - 1]) }
        return isInOrder ? self : filter { !$0.host.isEmpty }.sorted { $0.isUsed(before: $1) }
    }
}

extension MailExchange {
    fileprivate func isUsed(before other: MailExchange) -> Bool {
        (preference, host) < (other.preference, other.host)
    }
}

/// The address records of one name, both families side by side.
public struct AddressAnswers: Hashable, Sendable {
    /// The answer for A.
    public var ipv4: Answer<IPAddress>
    /// The answer for AAAA.
    public var ipv6: Answer<IPAddress>

    /// Joins the answers of both families.
    public init(ipv4: Answer<IPAddress>, ipv6: Answer<IPAddress>) {
        self.ipv4 = ipv4
        self.ipv6 = ipv6
    }

    /// All addresses: IPv6 first, as RFC 6724 prefers it.
    public var addresses: [IPAddress] { ipv6.records + ipv4.records }

    /// Why one family could not be told; nil where both were.
    public var unsettled: DNSFailure? {
        if !ipv4.isSettled { ipv4.failure } else if !ipv6.isSettled { ipv6.failure } else { nil }
    }
}
