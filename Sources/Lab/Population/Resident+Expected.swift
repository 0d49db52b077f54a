extension Resident {
    /// What a survey must say about the domain.
    package var expected: Expected {
        outcome.mail(mail).reporting(reports ? "valid" : "absent")
    }

    private var mail: String {
        switch kind {
        case .nonexistent: "nxdomain"
        case .withoutMail: "none"
        case .implicit: "implicit"
        case .nullMail: "null"
        default: "mx"
        }
    }

    private var outcome: Expected {
        switch kind {
        case .nonexistent, .withoutMail, .implicit, .nullMail, .mailOnly: .notConfigured()
        case .foreignText: .notConfigured("rec.foreign_txt")
        case .unanswered: .inconclusive("rec.dns_servfail")
        case .enforce: .enforce
        case .testing: .testing
        case .optedOut: .optedOut
        case .badRecord: .broken("record", "rec.id_invalid", "char")
        case .noHost: .broken("policy-dns", "phost.nxdomain")
        case .refused: .broken("policy-tcp", "ptcp.refused")
        case .wrongName: .broken("policy-tls", "ptls.name_mismatch")
        case .selfSigned: .broken("policy-tls", "ptls.self_signed")
        case .expired: .broken("policy-tls", "ptls.expired")
        case .noCertificate: .broken("policy-tls", "ptls.no_cert_alert")
        case .notFound: .broken("policy-http", "phttp.status_404")
        case .emptyPolicy: .broken("policy-syntax", "pol.empty")
        case .badPattern: .broken("policy-syntax", "pol.mx_invalid", "email")
        case .otherHost: .mismatch("mxmatch.none", provider == nil ? "mta_sts_label" : nil)
        case .formerHost: .mismatch("mxmatch.none", nil)
        }
    }
}
