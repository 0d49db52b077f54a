import MTASTS
import Report
import Survey
import Testing

@Suite("Figures of a report")
struct FiguresTests {
    @Test(arguments: UInt64(1)...20) func addUpAcrossSections(seed: UInt64) throws {
        let model = model(seed: seed)
        let tally = model.total
        let figures = Figures(run: model.run, tally: tally)
        #expect(sum(figures.outcomes) == tally.scanned)
        #expect(sum(figures.broken.primary) == tally.broken)
        #expect(sum(figures.broken.primaryCodes) == tally.broken)
        #expect(sum(figures.modes) == tally.withUsablePolicy)
        #expect(sum(figures.tlsReporting) == tally.conclusive)
        #expect(sum(figures.mail) == tally.conclusive)
        #expect(figures.funnel[key: "with_record"].share == figures.bounds[key: "with_record"].share)
        #expect(figures.funnel[key: "answered"].share.count == figures.outcomes[key: "broken"].share.total)
        #expect(figures.outcomes[key: "broken"].share.count == figures.broken.letter[key: "letter_only"].share.total)
        #expect(figures.inconclusive[key: "inconclusive"].share == figures.outcomes[key: "inconclusive"].share)
        let causes = figures.inconclusive.figures.dropFirst().dropLast().map(\.share.count).reduce(0, +)
        #expect(causes == tally.inconclusive)
        let tables = try ["suffixes", "groups"].map { try #require(Figures(model)[table: $0]) }
        for table in tables {
            let figures = table.parts.map(\.section)
            for key in ["scanned", "answered", "with_record", "broken", "inconclusive", "tls_rpt"] {
                let whole = PartFigures(PartTally(name: "", tally: tally), of: tally).section[key: key].share.count
                #expect(figures.map { $0[key: key].share.count }.reduce(0, +) == whole)
            }
        }
    }

    @Test(arguments: UInt64(1)...20) func keepInconclusiveDomainsOutOfEveryOtherWhole(seed: UInt64) {
        let model = model(seed: seed)
        let figures = Figures(run: model.run, tally: model.total)
        for section in figures.sections {
            #expect(Set(section.figures.map(\.key)).count == section.figures.count, "\(section.name)")
            for figure in section.figures {
                #expect((figure.share.total == 0 || figure.denominator.isList) == (figure.range == nil))
                switch figure.denominator {
                case .rows, .rowsTaken, .listed, .taken, .scanned, .inconclusive: continue
                default: #expect(figure.share.total <= model.total.conclusive, "\(section.name) \(figure.key)")
                }
            }
        }
    }

    @Test(arguments: [("limit", "10"), ("shard", "1/2"), ("", "")])
    func callNoPartOfAListTheList(name: String, value: String) {
        var run = Sample.plain.run
        let whole = Figures(run: run, tally: Sample.plain.total)
        #expect(whole.list.figures.allSatisfy { $0.denominator == .rows })
        #expect(whole.funnel[key: "scanned"].denominator == .listed)
        if name.isEmpty { run.finishedAt = nil } else { run.options.append(RunFact(name, value)) }
        let part = Figures(run: run, tally: Sample.plain.total)
        #expect(part.list.figures.allSatisfy { $0.denominator == .rowsTaken })
        #expect(part.funnel[key: "scanned"].denominator == .taken)
    }

    @Test func doNotCallUnprobedHostsSound() {
        var model = Sample.plain
        let unprobed = Figures(run: model.run, tally: model.total).broken.primary[key: "mx-tls"]
        #expect(unprobed.share.total == 0 && unprobed.label.hasSuffix("(not probed)"))
        model.run.probesMXTLS = true
        let probed = Figures(run: model.run, tally: model.total).broken.primary[key: "mx-tls"]
        #expect(probed.share == Share(0, of: model.total.broken))
    }

    @Test func boundTheSharesByAllThatCouldNotBeTold() throws {
        let tally = Sample.plain.total
        let bounds = Figures(run: Sample.plain.run, tally: tally).bounds
        let range = try #require(bounds[key: "with_record"].range)
        #expect(range.lowerBound == Double(tally.withRecord) / Double(tally.scanned))
        #expect(range.upperBound == Double(tally.withRecord + tally.inconclusive) / Double(tally.scanned))
    }

    @Test func nameTheWholeInOneAndInMany() {
        #expect(Denominator.answered.phrase(2_000) == "2,000 domains answered")
        #expect(Denominator.broken.phrase(1) == "1 broken domain")
        #expect(Denominator.rows.phrase(1) == "1 row of the list")
    }

    private func model(seed: UInt64) -> ReportModel {
        var random = SplitMix(seed: seed)
        var builder = ReportBuilder(groupColumn: "sector")
        let suffixes = ["com", "org", "co.uk", "example"]
        for position in 1...400 {
            let verdict = Sample.verdict(Int.random(in: 0..<14, using: &random))
            builder.count(
                Sample.row("d\(position).example", position: position, verdict), suffix: suffixes[position % 4],
                group: suffixes.randomElement(using: &random))
        }
        return builder.model(of: Sample.run(domains: 400))
    }

    private func sum(_ section: FigureSection) -> Int {
        section.figures.map(\.share.count).reduce(0, +)
    }
}
