/// Everything that the lab serves for one domain, in DNS and over HTTPS.
///
/// A new site is a healthy domain in enforce mode without TLS-RPT; a scenario changes what it is about.
package struct Site: Hashable, Sendable {
    /// The domain, as A-labels in lower case.
    package let domain: String
    /// The answer to TXT at `_mta-sts`.
    package var record: TextAnswer = .texts(["v=STSv1; id=20260101000000Z"])
    /// The answer to TXT at `_smtp._tls`.
    package var reporting: TextAnswer = .absent
    /// The MX records of the domain.
    package var exchanges: [MailExchange]
    /// Addresses of the domain itself.
    package var apexAddresses: [String] = []
    /// TXT records of the domain itself.
    package var apexTexts: [String] = []
    /// Where the policy host points; an address is chosen by `behaviour` unless one is given.
    package var host: HostAnswer = .served
    /// What the policy host does when it is reached.
    package var behaviour: Behaviour
    /// The certificate that it shows.
    package var certificate: Certificate = .ordinary
    /// Faults that the relay plays for names of this domain.
    package var faults: [NameFault] = []
    /// Further records, such as wildcards.
    package var records: [ZoneRecord] = []

    package init(domain: String) {
        self.domain = domain
        exchanges = [MailExchange(host: "mail.\(domain)")]
        behaviour = .policy(Policy(hosts: ["mail.\(domain)"]))
    }

    /// The only name under which a policy may be served (RFC 8461, 3.2).
    package var policyHost: String { "mta-sts.\(domain)" }

    /// The addresses at which the policy host plays its behaviour.
    package var servedAddresses: [String] {
        switch host {
        case .addresses(let addresses): addresses
        case .shared(_, let address): [address]
        default: [behaviour.address(for: domain)]
        }
    }

    /// Whether a client without an address filter would be led beyond this machine.
    package var leavesMachine: Bool {
        switch host {
        case .addresses(let addresses), .servedAnd(let addresses): addresses.contains(where: LabAddress.leavesMachine)
        default: false
        }
    }

    /// Serves another well-formed policy.
    package mutating func serve(mode: String = "enforce", maxAge: String = "2592000", hosts: [String]) {
        behaviour = .policy(Policy(mode: mode, maxAge: maxAge, hosts: hosts))
    }

    /// Serves a body exactly as written.
    package mutating func serve(_ body: String) {
        behaviour = .body(body)
    }

    /// Makes the relay play a fault.
    package mutating func fail(_ fault: Fault, at label: String, type: RecordType? = nil) {
        faults.append(NameFault(name: label.isEmpty ? domain : "\(label).\(domain)", type: type, fault: fault))
    }
}
