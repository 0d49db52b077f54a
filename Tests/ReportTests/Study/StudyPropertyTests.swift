import Foundation
import Report
import Survey
import Testing

/// Sums that hold for every population.
@Suite("Sums of a report")
struct StudyPropertyTests {
    @Test(arguments: UInt64(1)...12) func partsAddUpToTheWhole(seed: UInt64) throws {
        let model = Population.model(seed: seed)
        let figures = Figures(model)
        let run = PartFigures(PartTally(name: "", tally: model.total), of: model.total)
        var partitions = 0
        for table in figures.tables where table.isPartition {
            partitions += 1
            let isOfRun = ["suffixes", "tlds", "places", "groups"].contains(table.name)
            let whole = try #require(isOfRun ? run : table.whole ?? nil, "\(table.name)")
            for (index, figure) in whole.section.figures.enumerated() {
                let column = table.parts.map { $0.section.figures[index] }
                #expect(column.allSatisfy { $0.key == figure.key && $0.denominator == figure.denominator })
                let (counts, totals) = (column.map(\.share.count), column.map(\.share.total))
                #expect(counts.reduce(0, +) == figure.share.count, "\(table.name) \(figure.key)")
                let total = index == 0 ? figure.share.total : totals.reduce(0, +)
                #expect(total == figure.share.total, "\(table.name) \(figure.key)")
                if index == 0 { #expect(totals.allSatisfy { $0 == figure.share.total }) }
            }
        }
        #expect(partitions == 12)
    }

    @Test(arguments: UInt64(1)...12) func shownPartsAndOthersAddUpToAll(seed: UInt64) {
        for table in Figures(Population.model(seed: seed)).tables where table.isPartition {
            let short = PartTable(name: "x", title: "x", partName: "x", parts: table.parts, shown: 2)
            let shown = short.shownParts + [short.others].compactMap(\.self)
            #expect(shown.count == min(table.parts.count, 3))
            for index in table.parts[0].section.figures.indices {
                let sum = { (parts: [PartFigures]) in
                    parts.map { $0.section.figures[index].share.count }.reduce(0, +)
                }
                #expect(sum(shown) == sum(table.parts))
            }
        }
    }

    @Test(arguments: UInt64(1)...12) func theStudyCountsTheDomainsOfTheTally(seed: UInt64) throws {
        let model = Population.model(seed: seed)
        let (tally, figures) = (model.total, Figures(model))
        let sections = Dictionary(uniqueKeysWithValues: figures.sections.map { ($0.name, $0) })
        let sum = { (name: String) in try #require(sections[name]).figures.map(\.share.count).reduce(0, +) }
        #expect(try sum("policy_managers") == tally.withRecord)
        #expect(try sum("max_age") == tally.withUsablePolicy)
        #expect(try sum("modes") == tally.withUsablePolicy)
        let styles = try #require(sections["id_styles"])
        #expect(try sum("id_styles") == styles.figures[0].share.total)
        let reporting = try #require(sections["tls_rpt_by_record"]).figures
        #expect(reporting.map(\.share.count).reduce(0, +) == tally.tlsReporting[.valid])
        #expect(reporting.map(\.share.total).reduce(0, +) == figures.tlsReporting[key: "valid"].share.total)

        let whole = try #require(figures[table: "policy_providers"]?.whole).section
        #expect(whole[key: "usable_policy"].share == Share(tally.withUsablePolicy, of: tally.withRecord))
        #expect(whole[key: "broken"].share == Share(tally.broken, of: tally.withRecord))
        for category in Category.allCases where category != .mxTLS {
            #expect(whole[key: category.rawValue].share.count == tally.anyOf[category, default: 0])
            #expect(tally.anyOf[category, default: 0] >= tally.primary[category, default: 0])
        }
        let mismatched = try #require(figures[table: "mismatches"]?.whole).section.figures[0].share
        #expect(mismatched.count == tally.anyOf[.mxMismatch, default: 0])
        let receivers = try #require(figures[table: "tls_rpt_receivers"])
        #expect(receivers.parts.first?.section.figures[0].share.total == tally.tlsReporting[.valid])
        let mail = try #require(figures[table: "mx_providers"]?.whole).section
        #expect(mail[key: "domains"].share == Share(tally.withRecordAndMail, of: tally.withRecordAndMail))
    }

    @Test(arguments: UInt64(1)...12) func kindsAreOfThoseThatFailInTheirGroup(seed: UInt64) throws {
        let model = Population.model(seed: seed)
        let groups: [(String, Survey.Category)] = [
            ("record_errors", .record), ("tls_failures", .policyTLS), ("http_failures", .policyHTTP),
            ("policy_errors", .policySyntax),
        ]
        for (name, category) in groups {
            let table = try #require(Figures(model)[table: name])
            let failing = model.total.anyOf[category, default: 0]
            #expect(table.whole?.section.figures[0].share == Share(failing, of: failing))
            #expect(table.parts.map { $0.section.figures[0].share.count }.reduce(0, +) >= failing)
            for part in [table.whole].compactMap(\.self) + table.parts {
                let figures = part.section.figures
                #expect(figures.dropFirst().map(\.share.count).reduce(0, +) == figures[0].share.count)
                #expect(figures.dropFirst().map(\.share.total).reduce(0, +) == figures[0].share.total)
            }
        }
    }

    @Test(arguments: UInt64(1)...4) func tableAndDocumentHaveTheSameNumbers(seed: UInt64) throws {
        let model = Population.model(seed: seed)
        let document = try #require(
            try JSONSerialization.jsonObject(with: Data(model.bytes(.json))) as? [String: Any])
        var numbers: [String: [Int]] = [:]
        let add = { (path: [String], figures: Any?) in
            for figure in figures as? [[String: Any]] ?? [] {
                let key = (path + [figure["key"] as? String ?? ""]).joined(separator: "|")
                numbers[key] = [figure["count"] as? Int ?? -1, figure["denominator"] as? Int ?? -1]
            }
        }
        for (name, figures) in try #require(document["sections"] as? [String: Any]) { add([name, ""], figures) }
        for part in try #require(document["by_suffix"] as? [[String: Any]]) {
            add(["by_suffix", part["name"] as? String ?? ""], part["figures"])
        }
        for part in try #require((document["by_group"] as? [String: Any])?["groups"] as? [[String: Any]]) {
            add(["by_group", part["name"] as? String ?? ""], part["figures"])
        }
        for (name, value) in try #require(document["tables"] as? [String: [String: Any]]) {
            add([name, "(all)"], value["whole"])
            for part in value["parts"] as? [[String: Any]] ?? [] {
                add([name, part["name"] as? String ?? ""], part["figures"])
            }
        }
        let rows = Self.rows(String(decoding: model.bytes(.csv), as: UTF8.self)).dropFirst()
        let table = Dictionary(
            uniqueKeysWithValues: rows.map { row in
                (row[0...2].joined(separator: "|"), [Int(row[4]) ?? -2, Int(row[5]) ?? -2])
            })
        #expect(table == numbers)
        #expect(table.count > 500)
    }

    @Test func doesNotCallUnprobedHostsSound() throws {
        for probes in [false, true] {
            let figures = Figures(Population.model(seed: 1, probesMXTLS: probes))
            let table = try #require(figures[table: "errors_by_manager"])
            for part in table.parts {
                let figure = part.section[key: "mx-tls"]
                #expect(figure.share.total == (probes ? part.section[key: "domains"].share.count : 0))
            }
        }
    }

    private static func rows(_ text: String) -> [[String]] {
        text.split(separator: "\n").map { line in
            var fields = [""]
            var isQuoted = false
            for character in line {
                switch character {
                case "\"": isQuoted.toggle()
                case "," where !isQuoted: fields.append("")
                default: fields[fields.count - 1].append(character)
                }
            }
            return fields
        }
    }
}
