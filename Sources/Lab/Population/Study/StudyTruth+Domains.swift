extension StudyTruth {
    /// Counts what every domain has, with a record or without.
    mutating func countDomain(_ resident: StudyResident, place: Int) {
        let expected = resident.expected
        add("outcomes", expected.outcome)
        let suffix = resident.domain.split(separator: ".").last.map(String.init) ?? ""
        let keys = Self.keys(of: resident, expected)
        add("tlds", part: suffix, keys)
        add("places", part: Self.bin(place), keys)
        add("sectors", part: resident.sector, keys)
        for key in keys where key != expected.outcome { add("funnel", key) }
        guard expected.outcome != "inconclusive" else { return }
        add("mail", expected.mail)
        add("tls_rpt", expected.reporting)
        if expected.reporting == "valid" {
            add("tls_rpt_by_record", resident.holder == nil ? "without_record" : "with_record")
        }
        countReceivers(resident)
    }

    /// The figures that a domain is counted in.
    private static func keys(of resident: StudyResident, _ expected: Expected) -> [String] {
        var keys = ["scanned", expected.outcome]
        guard expected.outcome != "inconclusive" else { return keys }
        keys.append("answered")
        if ["mx", "implicit"].contains(expected.mail) { keys.append("with_mail") }
        if expected.reporting == "valid" { keys.append("tls_rpt") }
        guard let holder = resident.holder else { return keys }
        keys += ["with_record", "with_record_and_mail"]
        if holder.hasUsablePolicy { keys.append("usable_policy") }
        if ["testing", "enforce"].contains(expected.outcome) { keys.append("working") }
        return keys
    }

    /// The range of a place in the list.
    private static func bin(_ place: Int) -> String {
        switch place {
        case ...1_000: "1 to 1,000"
        case ...10_000: "1,001 to 10,000"
        case ...100_000: "10,001 to 100,000"
        default: "100,001 to 1,000,000"
        }
    }

    private mutating func countReceivers(_ resident: StudyResident) {
        guard resident.expected.reporting == "valid" else { return }
        guard let holder = resident.holder else {
            // Ordinary domains with TLS-RPT have their reports sent to themselves by mail.
            return add("tls_rpt_receivers", part: StudyReporting.Receiver.own.rawValue, ["domains", "mailto"])
        }
        guard case .valid(let receivers) = holder.reporting else { return }
        for receiver in receivers {
            add("tls_rpt_receivers", part: receiver.rawValue, ["domains", "with_record"] + receiver.schemes)
        }
    }
}
