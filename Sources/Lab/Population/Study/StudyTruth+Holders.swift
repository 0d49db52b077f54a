extension StudyTruth {
    /// Counts what is planted in a domain with a record.
    mutating func countHolder(_ holder: StudyHolder, _ hosts: HostCounts) {
        let manager = hosts.manager(of: holder)
        let keys = holder.keys
        add("policy_managers", manager)
        add("managers", part: manager, keys)
        if let form = holder.readableIDForm { add("id_styles", form.rawValue) }
        if holder.hasUsablePolicy {
            add("modes", holder.mode)
            add("max_age_values", "\(holder.maxAge)")
            add("max_age", Self.bin(holder.maxAge))
        }
        if holder.hasVisibleHost, holder.serverFlaw?.showsCertificate ?? true {
            // Those that have not expired are made for 90 days when the lab starts.
            add("certificate_days", holder.serverFlaw == .expired ? "expired" : "days_60_89")
        }
        countFlaws(holder, manager)
        countProviders(holder, manager, hosts, keys)
        countMismatch(holder)
        countMatch(holder)
    }

    private mutating func countFlaws(_ holder: StudyHolder, _ manager: String) {
        if let category = holder.categories.first { add("broken_primary", category) }
        for category in holder.categories { add("broken_any", category) }
        if let code = holder.expected.code { add("broken_codes_primary", code) }
        let row = ["domains", manager]
        if let flaw = holder.recordFlaw { add("record_errors", part: flaw.kind, row) }
        guard let flaw = holder.serverFlaw else { return }
        let tables = ["policy-tls": "tls_failures", "policy-http": "http_failures", "policy-syntax": "policy_errors"]
        if let table = tables[flaw.category] { add(table, part: flaw.kind, row) }
    }

    private mutating func countProviders(
        _ holder: StudyHolder, _ manager: String, _ hosts: HostCounts, _ keys: [String]
    ) {
        let isNamed = manager == "third_party"
        add("policy_providers", part: isNamed ? hosts.name(of: holder) ?? "" : "(\(manager))", keys)
        add("mx_providers", part: holder.exchangeOrganization ?? "(own domain)", keys)
        guard case .provider(let provider) = holder.hosting else { return }
        var row = ["domains"]
        switch holder.serverFlaw {
        case .notFound: row += ["unserved", "not_found"]
        case .nameMismatch, .noCertificate: row += ["unserved", "certificate"]
        default: break
        }
        add("delegations", part: provider.rawValue, row)
    }

    /// Counts how a policy misses hosts, whether it applies or a bad record keeps it from that.
    private mutating func countMismatch(_ holder: StudyHolder) {
        guard let mismatch = holder.mismatch else { return }
        var row = ["domains"]
        if holder.mode == "enforce" { row.append("enforce") }
        if holder.risk == "risk.delivery_all" { row.append("delivery_all") }
        add("mismatches", part: mismatch.kind, row)
        add("mismatch_groups", mismatch.publishedGroup)
    }

    /// Counts how a policy that asks for something meets the hosts that take mail.
    private mutating func countMatch(_ holder: StudyHolder) {
        guard holder.hasUsablePolicy, holder.mode != "none" else { return }
        var row = ["domains"]
        if holder.mismatch != nil { row.append("mismatch") }
        if holder.mode == "enforce" { row.append("enforce") }
        if let risk = holder.risk {
            row.append("enforce_mismatch")
            add("delivery_risk", risk)
        }
        add("policy_and_mail", part: holder.alignment, row)
    }

    /// The range of a maximum age.
    private static func bin(_ seconds: Int) -> String {
        switch seconds {
        case ..<86_400: "under_a_day"
        case ..<604_800: "day_to_week"
        case ..<2_592_000: "week_to_month"
        case ..<15_552_000: "month_to_six_months"
        default: "six_months_and_more"
        }
    }
}

extension StudyHolder {
    /// The categories in which it fails, in a sender's order.
    var categories: [String] {
        [recordFlaw.map { _ in "record" }, serverFlaw?.category, mismatch.map { _ in "mx-mismatch" }]
            .compactMap(\.self)
    }

    /// The figures that it is counted in among domains with a record.
    var keys: [String] {
        var keys = ["domains"] + categories
        if hasUsablePolicy { keys.append("usable_policy") }
        if serverFlaw != nil { keys.append("policy_server") }
        guard !isMisconfigured else { return keys + ["broken"] }
        if mode != "none" { keys.append("working") }
        return mode == "enforce" ? keys + ["enforce"] : keys
    }

    /// What its policy does to its mail; nil where mail arrives.
    var risk: String? {
        guard let mismatch, hasUsablePolicy, mode == "enforce" else { return nil }
        return mismatch == .otherDomainOfOne ? "risk.delivery_some" : "risk.delivery_all"
    }

    /// The registrable domain of the host that is tried first; nil for a host of its own.
    var exchangeOrganization: String? {
        switch mismatch {
        case .wildcardMissing, .otherDomainOfOne: nil
        default: mail.organization
        }
    }

    /// Whether the names of policy host and mail host tell of one provider, of two, or of none.
    var alignment: String {
        switch hosting {
        case .provider(.tutanota): mail == .tutanota ? "same" : "split"
        case .provider, .cluster: "split"
        case .addresses, .registrar, .dead, .ownAlias, .nowhere: "unknown"
        }
    }
}
