import MTASTS

/// Who takes mail for a domain (RFC 5321, 5.1; RFC 7505).
struct MailJudgement {
    var mail: Mail
    var hosts: [MailExchange] = []
    var findings: [Finding] = []

    init(_ evidence: Evidence) {
        switch evidence.mx.content {
        case .records(let exchanges):
            self.init(exchanges)
        case .nxdomain where evidence.mx.chain.isEmpty:
            self.init(mail: .nxdomain, finding: Finding(.dnsNXDOMAIN, .absent))
        case .nxdomain:
            self.init(mail: .none, finding: Finding(.mxNone, .absent, detail: "dangling CNAME"))
        case .noData:
            self.init(withoutMX: evidence)
        case .failed(.cnameLoop), .failed(.chainTooLong):
            // A domain whose own name is a CNAME loop can be sent no mail: that much is known.
            self.init(mail: .none, finding: Finding(.mxNone, .absent, detail: "CNAME loop"))
        case .failed(let failure):
            self.init(mail: .unknown, finding: FailureCodes.mx.finding(for: failure))
        }
    }

    private init(mail: Mail, finding: Finding) {
        self.mail = mail
        findings = [finding]
    }

    private init(_ exchanges: [MailExchange]) {
        // RFC 7505, 3: a null MX stands alone; beside others it names no host and is passed over.
        hosts = exchanges.inOrderOfUse
        mail = hosts.isEmpty ? .null : .mx
        if hosts.isEmpty { findings.append(Finding(.mxNull, .absent)) }
        for host in hosts where IPAddress(host.host) != nil {
            // RFC 5321, 5.1: the name in an MX record is a domain name, never an address.
            findings.append(Finding(.mxIPLiteral, .warning, detail: host.host))
        }
    }

    private init(withoutMX evidence: Evidence) {
        guard let address = evidence.implicitHost else {
            self.init(mail: .unknown, finding: Finding(.mxDNSTimeout, .transient, detail: "addresses not asked"))
            return
        }
        if !address.addresses.isEmpty {
            self.init(mail: .implicit, finding: Finding(.mxImplicit, .info))
            hosts = [MailExchange(preference: 0, host: evidence.domain.text)]
        } else if let failure = address.ipv4.failure ?? address.ipv6.failure {
            self.init(mail: .unknown, finding: FailureCodes.mx.finding(for: failure))
        } else {
            self.init(mail: .none, finding: Finding(.mxNone, .absent))
        }
    }
}
