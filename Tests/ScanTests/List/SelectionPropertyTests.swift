import Foundation
import MTASTS
import Survey
import Testing

@testable import Scan

/// Random lists with all odd spellings against an account of them kept while they were written.
struct SelectionPropertyTests {
    /// A row of a random list and what it is.
    struct Row {
        var text: String
        /// The domain in A-labels; nil for a row that is none.
        var name: String?
        /// Whether the reader passes over it without counting.
        var isSilent = false
    }

    static let invalid = [
        "192.0.2.1", "[2001:db8::1]", "2001:db8::1", ".example.com", "a..example", "-a.example", "a-.example",
        "a_b.example", "*.example.com", "single", "a b.example", "x@y@z.example", "a.example:25", "a.123",
        String(repeating: "a", count: 64) + ".example", "\u{1B}[2J.example", "xn--.\u{FFFF}", ".", "@", "\"\"",
        String(repeating: "abcdefg.", count: 32) + "example",
    ]

    static func row(_ random: inout SeededRandom) -> Row {
        let number = Int.random(in: 0..<40, using: &random)
        let name = "n\(number).example"
        switch Int.random(in: 0..<16, using: &random) {
        case 0: return Row(text: name.uppercased(), name: name)
        case 1: return Row(text: "  \(name)\t", name: name)
        case 2: return Row(text: "https://user@\(name):8443/path?x=1#y", name: name)
        case 3: return Row(text: "mailto:post@\(name)", name: name)
        case 4: return Row(text: "Post.Master@\(name.capitalized).", name: name)
        case 5: return Row(text: "\"\(name)\"", name: name)
        case 6: return Row(text: "<\(name)>", name: name)
        case 7: return Row(text: "\(name).", name: name)
        case 8: return Row(text: "\(name)  # remark", name: name)
        case 9: return Row(text: "B\u{DC}CHER.\(name)", name: "xn--bcher-kva.\(name)")
        case 10: return Row(text: ["", "   ", "# remark", "\t#x"].randomElement(using: &random) ?? "", isSilent: true)
        case 11, 12: return Row(text: invalid.randomElement(using: &random) ?? "")
        default: return Row(text: name, name: name)
        }
    }

    /// What must come of a list, kept without any of the code under test.
    struct Account {
        var domains: [String: Int] = [:]
        var kinds: [Int: RejectedRow.Kind] = [:]
        var rows = 0

        init(_ lists: [[Row]], excluding suffix: String) {
            var seen: Set<String> = []
            for row in lists.joined() where !row.isSilent {
                rows += 1
                guard let name = row.name else {
                    kinds[rows] = .invalid
                    continue
                }
                if !seen.insert(name).inserted {
                    kinds[rows] = .duplicate
                } else if name.hasSuffix(suffix) {
                    kinds[rows] = .excluded
                } else {
                    domains[name] = rows
                }
            }
        }
    }

    @Test(arguments: 0..<60)
    func accountsForEachRowInEveryCombination(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let lists = (0..<Int.random(in: 1...3, using: &random)).map { _ in
            [Row(text: "first.example", name: "first.example")]
                + (0..<Int.random(in: 0...120, using: &random)).map { _ in Self.row(&random) }
        }
        let account = Account(lists, excluding: "7.example")
        try ListSourceTests.stored(lists.map { $0.map(\.text).joined(separator: "\n") + "\n" }) { list in
            var selection = Selection()
            let suffixes = Set((0..<4).map { $0 == 0 ? "n7.example" : "n\($0)7.example" })
            selection.exclusions = Exclusions(names: [], suffixes: suffixes)
            selection.seed = seed.isMultiple(of: 2) ? seed : nil
            let shards = Int.random(in: 1...4, using: &random)
            var domains: [String: Int] = [:]
            var kinds: [Int: RejectedRow.Kind] = [:]
            var rows = 0
            for index in 1...shards {
                selection.shard = Shard(index: index, of: shards)
                let whole = try ListSourceTests.read(list, selection)
                // A scan that was interrupted after any of them goes on with the rest, and counts the same.
                let done = Set(whole.domains.map(\.position).filter { _ in Bool.random(using: &random) })
                let rest = try ListSourceTests.read(list, selection, done: done)
                #expect(rest.domains.map(\.position) == whole.domains.map(\.position).filter { !done.contains($0) })
                #expect(rest.counts.resumed == done.count)
                #expect(rest.rejected == whole.rejected)
                let counts = rest.counts
                #expect(counts.rows == counts.domains + counts.duplicates + counts.invalid + counts.excluded)
                #expect(counts.domains == whole.domains.count)
                for domain in whole.domains {
                    #expect(domains.updateValue(domain.position, forKey: domain.domain.text) == nil)
                }
                for row in whole.rejected { #expect(kinds.updateValue(row.kind, forKey: row.position) == nil) }
                rows += counts.rows
            }
            #expect(domains == account.domains)
            #expect(kinds == account.kinds)
            #expect(rows == account.rows)
        }
    }

    @Test(arguments: 0..<30)
    func continuesASampleWhereItWasInterrupted(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let rows = (0..<200).map { _ in Self.row(&random) }
        try ListSourceTests.stored(["first.example\n" + rows.map(\.text).joined(separator: "\n")]) { list in
            var selection = Selection()
            selection.limit = Int.random(in: 1...60, using: &random)
            selection.seed = seed.isMultiple(of: 3) ? nil : seed
            selection.shard = seed.isMultiple(of: 2) ? Shard(index: 1, of: 2) : nil
            let whole = try ListSourceTests.read(list, selection)
            #expect(whole.domains.count <= selection.limit ?? 0)
            #expect(Set(whole.domains.map(\.domain)).count == whole.domains.count)
            for cut in [0, 1, whole.domains.count / 2, whole.domains.count] {
                let done = Set(whole.domains.prefix(cut).map(\.position))
                let rest = try ListSourceTests.read(list, selection, done: done)
                #expect(rest.domains.map(\.position) == whole.domains.dropFirst(cut).map(\.position))
                #expect(rest.counts.domains == whole.domains.count)
            }
        }
    }
}
