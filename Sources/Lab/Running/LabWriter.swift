import Foundation

/// Writes everything that the servers and the surveyor read, in one pass over catalogue and inhabitants.
struct LabWriter {
    let files: LabFiles
    let scenarios: [Scenario]
    let inhabitants: AnySequence<any Inhabitant>
    /// The records that several inhabitants share.
    let sharedRecords: [ZoneRecord]

    /// What the servers need beside the files.
    struct Result {
        var faults: [NameFault] = []
        var sites: [Site] = []
    }

    /// Writes zone, policies, certificates, lists and truth.
    func write() throws(LabError) -> Result {
        var result = Result()
        var plan = CertificatePlan()
        let zone = try TextFile(files.path("nsd/root.zone"))
        let list = try TextFile(files.list)
        let catalogue = try TextFile(files.catalogueList)
        let truth = try TextFile(files.truth)
        try zone.write(RootZone.head)
        for record in RootZone.shared + sharedRecords + RootZone.records(of: scenarios) {
            try zone.write(RootZone.line(record))
        }
        for file in [list, catalogue] { try file.write("domain,source,sector\n") }
        try truth.write(TruthLine.header)

        for scenario in scenarios {
            for input in scenario.inputs {
                for file in [list, catalogue] { try file.write("\(input),catalogue,\(scenario.id)\n") }
            }
            try truth.write(TruthLine.text(scenario.domain, scenario.id, scenario.expected))
            result.faults += scenario.site.faults
            if scenario.site.needsServer { result.sites.append(scenario.site) }
            try writePolicy(of: scenario.site)
            plan.addScenario(scenario.site)
        }
        if !scenarios.isEmpty {
            for input in Catalogue.refusedInputs {
                for file in [list, catalogue] { try file.write("\(input),catalogue,D16\n") }
            }
        }
        for resident in inhabitants {
            let site = resident.site
            for record in site.zoneRecords { try zone.write(RootZone.line(record)) }
            try list.write("\(resident.domain),population,\(resident.sector)\n")
            try truth.write(TruthLine.text(resident.domain, resident.kindName, resident.expected))
            result.faults += site.faults
            if site.needsServer { result.sites.append(site) }
            guard resident.hasPolicyHost else { continue }
            try writePolicy(of: site)
            plan.addShared(site)
        }
        for file in [zone, list, catalogue, truth] { try file.close() }
        plan.finish()
        try CertificateAuthority(files: files).make(plan)
        return result
    }

    private func writePolicy(of site: Site) throws(LabError) {
        let name = "policies/\(site.policyHost).txt"
        switch site.behaviour {
        case .policy(let policy):
            try files.write(policy.text, to: name)
        case .body(let text, _):
            try files.write(text, to: name)
        case .compressed:
            try files.write(Catalogue.policyText(site.domain), to: name)
            try ChildProcess.run(["gzip", "--no-name", files.path(name)], output: "log/gzip.log", in: files)
        case .nameDependent, .plainHTTP, .oldProtocol:
            try files.write(Catalogue.policyText(site.domain), to: name)
        case .missing, .status, .emptyReply, .stream, .connection, .rejectedHandshake, .nothing:
            break
        }
    }
}

/// One line of the truth.
enum TruthLine {
    static let header = "domain\tscenario\toutcome\tcategory\tcode\tdetail\talso\tmode\tmail\ttls_rpt\n"

    static func text(_ domain: String, _ scenario: String, _ expected: Expected) -> String {
        [
            domain, scenario, expected.outcome, expected.category ?? "", expected.code ?? "", expected.detail ?? "",
            expected.also.joined(separator: ","), expected.mode ?? "", expected.mail, expected.reporting,
        ].joined(separator: "\t") + "\n"
    }
}
