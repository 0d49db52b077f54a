extension Resident {
    /// What the lab serves for the domain.
    package var site: Site {
        var site = Site(domain: domain)
        let exchanges = provider?.hosts ?? ["mail.\(domain)"]
        site.exchanges = exchanges.enumerated().map { MailExchange(preference: 10 * ($0 + 1), host: $1) }
        site.serve(mode: kind == .testing ? "testing" : kind == .optedOut ? "none" : "enforce", hosts: exchanges)
        if reports { site.reporting = .texts(["v=TLSRPTv1; rua=mailto:tls@\(domain)"]) }
        if isHosted {
            let dashed = String(domain.map { $0 == "." ? "-" : $0 })
            site.record = .alias(["\(dashed).records.policy-cloud.example"], texts: [Catalogue.goodRecord])
            site.host = .alias(["\(dashed).policies.policy-cloud.example"])
        }
        adjust(&site)
        return site
    }

    private func adjust(_ site: inout Site) {
        switch kind {
        case .enforce, .testing, .optedOut:
            break
        case .nonexistent, .withoutMail, .implicit, .nullMail, .mailOnly, .foreignText, .unanswered:
            adjustUnconfigured(&site)
        case .badRecord:
            site.record = .texts(["v=STSv1; id=2024_01_01"])
        case .noHost:
            site.host = .absent
        case .refused:
            site.behaviour = .nothing
        case .wrongName:
            site.certificate = .names(["registrar-hosting.example"])
        case .selfSigned:
            site.certificate = .selfSigned
        case .expired:
            site.certificate = .expired
        case .noCertificate:
            site.behaviour = .rejectedHandshake
        case .notFound:
            site.behaviour = .missing
        case .emptyPolicy:
            site.serve("")
        case .badPattern:
            site.serve("version: STSv1\nmode: enforce\nmx: postmaster@\(domain)\nmax_age: 604800\n")
        case .otherHost:
            site.serve(hosts: ["mta-sts.\(domain)"])
        case .formerHost:
            site.serve(hosts: ["mx.former-hoster.invalid"])
        }
    }

    private func adjustUnconfigured(_ site: inout Site) {
        site.host = .absent
        site.record = .absent
        switch kind {
        case .nonexistent:
            site.exchanges = []
        case .withoutMail:
            site.exchanges = []
            site.apexTexts = ["v=spf1 -all"]
        case .implicit:
            site.exchanges = []
            site.apexAddresses = [LabAddress.mail]
        case .nullMail:
            site.exchanges = [MailExchange(preference: 0, host: "")]
        case .foreignText:
            site.record = .texts(["v=spf1 -all"])
        case .unanswered:
            site.fail(.refuse(2), at: "_mta-sts")
        default:
            break
        }
    }
}
