extension Site {
    /// The resource records of the site, with those of the hosts that only it uses.
    package var zoneRecords: [ZoneRecord] {
        apexRecords + recordRecords + reportingRecords + hostRecords + records
    }

    private var apexRecords: [ZoneRecord] {
        var result = exchanges.map { exchange in
            ZoneRecord(domain, .exchange, "\(exchange.preference) \(exchange.host).")
        }
        result += apexTexts.map { ZoneRecord(domain, .text, ZoneText.strings([$0])) }
        result += apexAddresses.map { ZoneText.address($0, at: domain) }
        let given = Set(records.map(\.owner))
        for exchange in exchanges where exchange.host.hasSuffix(".\(domain)") && !given.contains(exchange.host) {
            result.append(ZoneText.address(LabAddress.mail, at: exchange.host))
        }
        return result
    }

    private var recordRecords: [ZoneRecord] { ZoneText.records(for: record, at: "_mta-sts.\(domain)") }

    private var reportingRecords: [ZoneRecord] { ZoneText.records(for: reporting, at: "_smtp._tls.\(domain)") }

    private var hostRecords: [ZoneRecord] {
        let served = behaviour.address(for: domain)
        switch host {
        case .served:
            return [ZoneText.address(served, at: policyHost)]
        case .addresses(let addresses):
            return addresses.map { ZoneText.address($0, at: policyHost) }
        case .servedAnd(let addresses):
            return ([served] + addresses).map { ZoneText.address($0, at: policyHost) }
        case .alias(let chain):
            let end = chain.last ?? policyHost
            return ZoneText.aliases([policyHost] + chain) + [ZoneText.address(served, at: end)]
        case .dangling(let chain), .shared(let chain, _):
            return ZoneText.aliases([policyHost] + chain)
        case .absent:
            return []
        case .empty:
            return [ZoneRecord(policyHost, .text, "\"no address here\"")]
        case .loop:
            return ZoneText.aliases([policyHost, "loop.\(policyHost)", policyHost])
        }
    }
}
