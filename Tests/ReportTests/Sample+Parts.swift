import Report
import Survey
import Testing

extension Sample {
    /// A run with its name in tests.
    struct Named: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let model: ReportModel
    }

    /// Runs of every kind.
    static let all = [
        Named(testDescription: "plain", model: plain), Named(testDescription: "hostile", model: hostileRun),
        Named(testDescription: "empty", model: empty), Named(testDescription: "part", model: part),
    ]

    /// A part of a run, each domain with a weight, with a list of its broken domains; every foreign text in it is hostile.
    static var part: ReportModel {
        var builder = ReportBuilder(weightColumn: "mail|boxes")
        var domains = ListedDomains(
            columnNames: ["mail|boxes"], choice: DomainChoice(words: ["broken", "ptls.name_mismatch"]))
        for number in 0..<100 {
            let row = row("d\(number).example", position: number + 1, verdict(number))
            builder.count(
                row, suffix: "example", weight: number.isMultiple(of: 10) ? .missing : .number(Double(number) / 4))
            domains.add(row, columns: ["\(Double(number) / 4)"])
        }
        for (position, text) in zip([4, 5, 6, 54, 55, 56], hostile) {
            if let found = try? CheckSample.hostile(text) { domains.set(found, at: position) }
        }
        var facts = run(domains: 100)
        facts.population = Subpopulation(
            filters: [ColumnValue("=se|ctor\u{1B}[1m", "<b>@gov</b>"), ColumnValue("tier", "")], whole: 2_000)
        var model = builder.model(of: facts)
        model.domains = domains
        return model
    }
}
