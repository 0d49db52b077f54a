import MTASTS
import Report
import Survey

/// Runs made of fixed rows, the same in every test.
enum Sample {
    /// Texts that mean harm to a terminal, a browser, a spreadsheet or a reader.
    static let hostile = [
        "=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "a|b|c", "`code` *bold* _it_ ~~no~~",
        "[link](javascript:alert(1))",
        "![x](https://evil.example/x.png)", "<script>alert(1)</script>",
        "</td><img src=x onerror=alert(1)>", "https://evil.example/ www.evil.example @octocat #1", "line one\nline two",
        "# heading", "\u{1B}[31mred\u{1B}[0m", "\u{1B}]0;title\u{07}", "\u{9B}2J", "a\u{202E}txt.exe",
        "zero\u{200B}width",
        "nul\u{0}byte", "quote\"and,comma;semicolon", "\u{FEFF}mark", "&lt;&#60;", "back\\slash", "${jndi:ldap://x}",
        "\u{2028}line", "{{template}}", "e\u{301}", String(repeating: "long ", count: 100),
    ]

    static let startedAt: Int64 = 1_727_589_600

    static func row(
        _ domain: String, position: Int, _ verdict: Verdict, policy: Digest? = nil
    ) -> OutcomeRow {
        OutcomeRow(
            domain: domain, position: position, verdict: verdict, policySHA256: policy, deployed: verdict.deployed,
            observedAt: startedAt + Int64(position))
    }

    static func run(domains: Int, rejected: Int = 0) -> RunFacts {
        RunFacts(
            runID: 7, startedAt: startedAt, finishedAt: startedAt + 3_600, state: "finished", listName: "domains.csv",
            listSHA256: Digest(Array(0..<32)),
            rows: RowCounts(
                rows: domains + rejected + 3, domains: domains, duplicates: 2, invalid: rejected, excluded: 1),
            toolVersion: "1.0.0",
            options: [
                RunFact("resolvers", "192.0.2.53:53"), RunFact("dns-rate", "500"), RunFact("ldns", "1.8.3"),
                RunFact("trust store", "sha256:00ff"),
            ])
    }

    /// Verdicts of every kind, in a fixed cycle.
    static func verdict(_ number: Int) -> Verdict {
        let hosts = [
            HostMatch(preference: 10, host: "mx1.example.net", isMatched: true),
            HostMatch(preference: 20, host: "mx2.example.net", isMatched: !number.isMultiple(of: 3)),
        ]
        let reporting: TLSReporting = number.isMultiple(of: 4) ? .valid : .absent
        return switch number % 50 {
        case 0: enforced(hosts, reporting)
        case 1: testing(hosts, reporting)
        case 2: Verdict(outcome: .none, mode: Mode.none, maxAge: 86_400, recordID: "x", mail: .mx, tlsReporting: .valid)
        case 3:
            broken(
                [Finding(.tlsNameMismatch, .failure, detail: "*.provider.example"), Finding(.matchNone, .failure)],
                hosts)
        case 4: broken([blankLine], hosts)
        case 5: broken([Finding(.httpStatus404, .failure)], hosts)
        case 6: inconclusive(.recordDNSTimeout, recordID: nil)
        case 7: foreign
        case 8: unconfigured([Finding(.recordAbsent, .absent), Finding(.mxNull, .absent)], .null, .absent)
        default: unconfigured([Finding(.recordAbsent, .absent)], .mx, reporting)
        }
    }

    private static let blankLine = Finding(
        .policySyntax, .failure, detail: "blank_line", acceptedBy: Acceptance(accepted: 8, of: 11))

    private static let foreign = Verdict(
        outcome: .notConfigured, code: .recordForeignTXT,
        findings: [
            Finding(.recordForeignTXT, .info), Finding(.recordAbsent, .absent), Finding(.mxDNSTimeout, .transient),
        ], mail: .unknown, tlsReporting: .inconclusive)

    private static func unconfigured(_ findings: [Finding], _ mail: Mail, _ reporting: TLSReporting) -> Verdict {
        let hosts = [HostMatch(preference: 0, host: "mx.example.org", isMatched: nil)]
        return Verdict(
            outcome: .notConfigured, code: .recordAbsent, findings: findings, mail: mail,
            hosts: mail == .mx ? hosts : [], tlsReporting: reporting)
    }

    private static func testing(_ hosts: [HostMatch], _ reporting: TLSReporting) -> Verdict {
        Verdict(
            outcome: .testing, findings: [Finding(.hygieneMaxAgeShort, .warning, detail: "3600")], mode: .testing,
            maxAge: 3_600, recordID: "20240929", mail: .mx, hosts: hosts, tlsReporting: reporting)
    }

    static func inconclusive(_ code: Code, recordID: String?) -> Verdict {
        Verdict(
            outcome: .inconclusive, code: code, findings: [Finding(code, .transient)], recordID: recordID,
            mail: .unknown,
            tlsReporting: .inconclusive)
    }

    private static func enforced(_ hosts: [HostMatch], _ reporting: TLSReporting) -> Verdict {
        Verdict(
            outcome: .enforce, mode: .enforce, maxAge: 1_209_600, recordID: "20240929T000000", mail: .mx, hosts: hosts,
            tlsReporting: reporting)
    }

    private static func broken(_ findings: [Finding], _ hosts: [HostMatch]) -> Verdict {
        Verdict(
            outcome: .broken, category: findings[0].code.stage.category, code: findings[0].code, findings: findings,
            mode: .enforce, maxAge: 86_400, recordID: "1", mail: .mx, hosts: hosts, tlsReporting: .invalid)
    }
}

extension Sample {
    /// The thresholds of the study, and a suffix list of top-level domains alone.
    static let settings = StudySettings { name in
        let labels = name.split(separator: ".")
        return labels.count < 2 ? nil : labels.suffix(2).joined(separator: ".")
    }

    /// A run of 2,000 domains under 25 suffixes.
    static var plain: ReportModel {
        var builder = ReportBuilder(study: settings)
        for number in 0..<2_000 {
            let suffix = number < 1_000 ? "com" : "s\(number % 24)"
            let domain = "d\(number).\(suffix)"
            builder.count(row(domain, position: number + 1, verdict(number)), suffix: suffix)
            builder.study(Hosted.examined(domain, number, verdict(number)))
        }
        for line in 0..<25 {
            builder.reject(line: line + 2, text: "not a domain \(line)", reason: "white space in a name")
        }
        return builder.model(of: run(domains: 2_000, rejected: 25))
    }

    /// A run in which every foreign text is hostile, grouped by a hostile column; more than 5 % of it is inconclusive.
    static var hostileRun: ReportModel {
        // Each host is a third party's, so that it is shown by name.
        var settings = settings
        settings.thresholds = HostingThresholds(thirdPartyFrom: 1, selfManagedTo: 0)
        var builder = ReportBuilder(groupColumn: "=se|ctor\u{1B}[1m", study: settings)
        for (number, text) in hostile.enumerated() {
            var verdict = verdict(number)
            if !verdict.hosts.isEmpty { verdict.hosts[0].host = text }
            let domain = "d\(number).example"
            builder.count(row(domain, position: number + 1, verdict), suffix: text, group: text)
            builder.study(Hosted.examined(domain, number, verdict, alias: text))
            builder.reject(line: number, text: text, reason: text)
        }
        let servfail = row("empty.example", position: 99, inconclusive(.hostDNSServfail, recordID: "1"))
        builder.count(servfail, suffix: "example", group: "")
        let timeout = row("none.example", position: 100, inconclusive(.mxDNSTimeout, recordID: "1"))
        builder.count(timeout, suffix: "example")
        var facts = run(domains: 40)
        facts.listName = "list\u{1B}]0;x\u{07}|<b>.csv"
        facts.options = hostile.map { RunFact($0, $0) }
        facts.state = "interrupted"
        facts.finishedAt = nil
        return builder.model(of: facts)
    }

    /// A run without a domain.
    static var empty: ReportModel {
        ReportBuilder(study: settings).model(of: run(domains: 0))
    }
}
