import Report
import Survey

extension Sample {
    /// The plain run with all that only a page shows.
    static var page: ReportModel {
        var model = plain
        var list = ListedDomains(columnNames: ["sector", "rank"])
        for number in 0..<2_000 {
            list.add(
                row("d\(number).com", position: number + 1, verdict(number)),
                columns: [number.isMultiple(of: 3) ? "bank" : "shop", String(number + 1)])
        }
        if var found = try? CheckSample.mismatch {
            found.domain = "d203.com"
            list.set(found, at: 204)
        }
        for position in [1_004, 104, 1_006] { list.set(position == 104 ? [steps[1]] : steps, at: position) }
        model.domains = list
        var days = CertificateDays(startedAt: startedAt)
        for number in 0..<160 { days.count(notAfter: startedAt + Int64(number * 2 - 4) * 86_400) }
        model.certificates = days
        model.trend = (1...5).map { month in
            var tally = Tally()
            for number in 0..<2_000 where number % 50 > 6 || number < 300 * month {
                tally.count(row("d\(number).com", position: number + 1, verdict(number)))
            }
            return RunPoint(runID: month, startedAt: startedAt - Int64(6 - month) * 2_600_000, tally: tally)
        }
        return model
    }

    private static let steps = [
        Fix(
            .policy, "Serve this policy.", at: "https://mta-sts.d3.com/.well-known/mta-sts.txt",
            lines: ["version: STSv1", "mode: testing", "mx: mx1.example.net", "max_age: 604800"],
            note: "Go back to enforce when reports stay clean."),
        Fix(
            .record, "Announce it with a fresh `id`.", at: "_mta-sts.d3.com",
            lines: ["v=STSv1; id=20240929T060004;"]),
    ]

    /// The hostile run with hostile names, columns and details in its list of domains.
    static var hostilePage: ReportModel {
        var model = hostileRun
        var list = ListedDomains(columnNames: Array(hostile.prefix(9)))
        for (number, text) in hostile.enumerated() {
            var broken = verdict(3)
            broken.findings = [Finding(.tlsNameMismatch, .failure, detail: text)]
            list.add(row(text, position: number + 1, broken), columns: hostile)
        }
        for number in hostile.indices {
            let text = hostile[number]
            if let found = try? CheckSample.hostile(text) { list.set(found, at: number + 1) }
            list.set([Fix(.policy, text, at: text, lines: [text, text], note: text)], at: number + 1)
        }
        list.add(row("d9.example", position: 99, verdict(9)), columns: [])
        model.domains = list
        return model
    }
}
