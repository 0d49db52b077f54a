extension StudyHolder: Inhabitant {
    package var kindName: String {
        [recordFlaw?.rawValue, serverFlaw?.rawValue, mismatch?.rawValue].compactMap(\.self).first ?? mode
    }

    package var sector: String { hosting.sector }

    package var hasPolicyHost: Bool { hosting != .ownAlias && hosting != .nowhere }

    package var site: Site {
        var site = Site(domain: domain)
        site.exchanges = exchanges.enumerated().map { MailExchange(preference: 10 * ($0 + 1), host: $1) }
        site.reporting = reporting.answer(for: domain)
        site.serve(mode: mode, maxAge: "\(maxAge)", hosts: patterns)
        let id = idForm.id(number)
        place(&site, recordFlaw?.text(id: id) ?? "v=STSv1; id=\(id);")
        if let serverFlaw { spoil(&site, by: serverFlaw) }
        return site
    }

    private func place(_ site: inout Site, _ text: String) {
        site.record = .texts([text])
        switch hosting {
        case .provider(.tutanota):
            let target = StudyProvider.tutanota.target(for: domain)
            site.record = .alias([target], texts: [])
            site.host = .shared([target], address: LabAddress.ordinary[0])
        case .provider(let provider):
            site.record = .alias([provider.target(for: domain)], texts: [text])
            site.host = .alias([provider.target(for: domain)])
        case .cluster(let number):
            let label = String(domain.map { $0 == "." ? "-" : $0 })
            site.host = .alias(["\(label).\(StudyHosting.clusterDomain(number))"])
        case .addresses(let number), .registrar(let number):
            site.host = .addresses(LabAddress.triple(number))
        case .dead(let number):
            site.host = .addresses([LabAddress.dead(number)])
        case .ownAlias:
            site.host = .dangling(["web.\(domain)"])
        case .nowhere:
            site.host = serverFlaw == .noAddress ? .empty : .absent
        }
    }

    private func spoil(_ site: inout Site, by flaw: ServerFlaw) {
        switch flaw {
        case .danglingAlias, .noHost, .noAddress: break
        case .refused: site.behaviour = .nothing
        case .nameMismatch: site.certificate = .names([certificateName])
        case .noCertificate: site.certificate = .missing
        case .expired: site.certificate = .expired
        case .selfSigned: site.certificate = .selfSigned
        case .notFound: site.behaviour = .missing
        case .redirect: site.behaviour = .status(301, headers: ["Location": "https://www.\(domain)/mta-sts.txt"])
        case .forbidden: site.behaviour = .status(403, body: "forbidden")
        case .serverError: site.behaviour = .status(500, body: "out of order")
        case .noContent: site.behaviour = .status(204)
        case .addressPattern: site.serve(body(mx: "postmaster@\(domain)"))
        case .trailingDot: site.serve(body(mx: "mail.\(domain)."))
        case .emptyPattern: site.serve(body(mx: ""))
        case .emptyFile: site.serve("")
        case .noMaxAge: site.serve("version: STSv1\nmode: \(mode)\nmx: \(exchanges[0])\n")
        case .webPage: site.serve("<!doctype html><html><body>Welcome</body></html>")
        }
    }

    private var certificateName: String {
        if case .registrar = hosting { "registrar-hosting.example" } else { "shared-web.example" }
    }

    private func body(mx pattern: String) -> String {
        "version: STSv1\nmode: \(mode)\nmx: \(pattern)\nmax_age: \(maxAge)\n"
    }

    /// What a survey must say about the domain.
    package var expected: Expected {
        verdict.reporting(reporting.state)
    }

    private var verdict: Expected {
        if let recordFlaw {
            let parts = Self.parts(of: recordFlaw.kind)
            return .broken("record", parts.code, parts.detail)
        }
        if let serverFlaw {
            let parts = Self.parts(of: serverFlaw.kind)
            return .broken(serverFlaw.category, parts.code, parts.detail)
        }
        if let mismatch { return .mismatch(mismatch.code, mismatch.kind, mode: mode) }
        switch mode {
        case "enforce": return .enforce
        case "testing": return .testing
        default: return .optedOut
        }
    }

    private static func parts(of kind: String) -> (code: String, detail: String?) {
        let parts = kind.split(separator: ":").map(String.init)
        return (parts[0], parts.count > 1 ? parts[1] : nil)
    }
}
