import Foundation
import MTASTS
import Scan
import Survey
import Tabular
import Testing

struct ListSourceTests {
    /// Writes lists that stay, for sources that read them.
    static func stored<Result>(_ texts: [String], _ body: (DomainList) throws -> Result) throws -> Result {
        let folder = FileManager.default.temporaryDirectory.appending(path: "lists-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let files = try texts.enumerated().map { index, text in
            let file = folder.appending(path: "\(index).txt")
            try text.write(to: file, atomically: true, encoding: .utf8)
            return file.path
        }
        return try body(DomainList(paths: files))
    }

    static func read(
        _ list: DomainList, _ selection: Selection = Selection(), done: Set<Int> = []
    ) throws -> (domains: [Candidate], rejected: [RejectedRow], counts: ScanCounts) {
        let progress = ProgressBoard()
        let source = try ListSource(list, selection, progress: progress) { done.contains($0) }
        var domains: [Candidate] = []
        var rejected: [RejectedRow] = []
        while let item = try source.next() {
            switch item {
            case .candidate(let candidate): domains.append(candidate)
            case .rejected(let row): rejected.append(row)
            }
        }
        return (domains, rejected, progress.snapshot)
    }

    @Test func takesEachDomainOnceAndTellsWhatItLeavesOut() throws {
        try Self.stored(["Example.COM\nexample.com.\n# no row\n192.0.2.1\nhttps://www.example.net/x\nopt.example.org\n"]
        ) { list in
            var selection = Selection()
            selection.exclusions = Exclusions(names: [], suffixes: ["example.org"])
            let (domains, rejected, counts) = try Self.read(list, selection)
            #expect(domains.map(\.domain.text) == ["example.com", "www.example.net"])
            #expect(domains.map(\.position) == [1, 4])
            #expect(rejected.map(\.kind) == [.duplicate, .invalid, .excluded])
            #expect(rejected.map(\.line) == [2, 4, 6])
            #expect(counts.rows == counts.domains + counts.duplicates + counts.invalid + counts.excluded)
            #expect(counts.rows == 5)
        }
    }

    @Test func passesOverWhatWasDoneBefore() throws {
        try Self.stored(["a.example\nb.example\nc.example\n"]) { list in
            let (domains, _, counts) = try Self.read(list, done: [1, 3])
            #expect(domains.map(\.domain.text) == ["b.example"])
            #expect(counts.domains == 3)
            #expect(counts.resumed == 2)
        }
    }

    @Test func takesDuplicatesOfWideAndRankedLists() throws {
        let ranked = (1...20).map { "\($0),n\($0 % 15).example\n" }.joined()
        let wide = "city;domain;sector\nX;n1.example;S\nY;N1.EXAMPLE;T\nZ;other.example;S\n"
        try Self.stored([ranked, wide]) { list in
            let (domains, rejected, counts) = try Self.read(list)
            #expect(domains.count == 16)
            #expect(domains.last?.columns == ["", "Z", "S"])
            #expect(rejected.map(\.position) == [16, 17, 18, 19, 20, 21, 22])
            #expect(rejected.allSatisfy { $0.kind == .duplicate })
            #expect(counts.duplicates == 7)
        }
    }

    @Test(arguments: [
        "a.example\nhttps://b.example/\(String(repeating: "x", count: 1_100_000))\nB.example\n",
        "domain,note\na.example,x\nb.example,\(String(repeating: "x", count: 1_100_000))\nb.example,y\n",
    ])
    func passesOverRowsThatAreTooLongWithTheirNames(text: String) throws {
        try Self.stored([text]) { list in
            let (domains, rejected, _) = try Self.read(list)
            #expect(domains.map(\.domain.text) == ["a.example", "b.example"])
            #expect(rejected.map(\.kind) == [.invalid])
        }
    }

    @Test func takesADomainOnceWhateverFormatsItStandsIn() throws {
        let zone = "example. SOA a. b. 1 2 3 4 5\nx.example. NS a.\ny.example. NS a.\nx.example. NS b.\n"
        let ragged = "domain,note\ny.example\nz.example,a,b\nz.example,a\n"
        try Self.stored([zone, ragged, zone]) { list in
            let (domains, rejected, counts) = try Self.read(list)
            #expect(domains.map(\.domain.text) == ["x.example", "y.example", "z.example"])
            #expect(rejected.allSatisfy { $0.kind == .duplicate })
            #expect(counts.rows == domains.count + rejected.count)
        }
    }

    @Test(arguments: [1, 2, 3, 7, 64])
    func shardsAreTheListWhenPutTogether(count: Int) throws {
        let names = (0..<500).map { "n\($0).example" } + ["not a domain", "n1.example", "192.0.2.7"]
        try Self.stored([names.joined(separator: "\n")]) { list in
            var all: [String] = []
            var rows = 0
            for index in 1...count {
                var selection = Selection()
                selection.shard = Shard(index: index, of: count)
                let (domains, _, counts) = try Self.read(list, selection)
                all += domains.map(\.domain.text)
                rows += counts.rows
            }
            #expect(all.sorted() == (0..<500).map { "n\($0).example" }.sorted())
            #expect(rows == names.count)
        }
    }

    @Test func samplesTheSameForTheSameSeedWhateverTheOrder() throws {
        let names = (0..<2000).map { "n\($0).example" }
        var selection = Selection()
        selection.limit = 100
        selection.seed = 7
        let first = try Self.stored([names.joined(separator: "\n")]) { try Self.read($0, selection).domains }
        let again = try Self.stored([names.reversed().joined(separator: "\n")]) { try Self.read($0, selection).domains }
        selection.seed = 8
        let other = try Self.stored([names.joined(separator: "\n")]) { try Self.read($0, selection).domains }
        #expect(first.count == 100)
        #expect(Set(first.map(\.domain)) == Set(again.map(\.domain)))
        #expect(Set(first.map(\.domain)) != Set(other.map(\.domain)))
    }

    /// The hashes that are kept are cut now and then, also just as the list ends.
    @Test(arguments: [99, 100, 101, 1223, 1224, 1225, 2348])
    func samplesNoMoreThanItsLimitHoweverLongTheList(count: Int) throws {
        var selection = Selection()
        (selection.seed, selection.limit) = (1, 100)
        try Self.stored([(0..<count).map { "n\($0).example\n" }.joined()]) { list in
            let domains = try Self.read(list, selection).domains
            #expect(domains.count == min(count, 100))
        }
    }

    @Test func samplesRowsThatAreNoDomainAsItSamplesDomains() throws {
        let names = (0..<1000).map { "n\($0).example" }
        let invalid = (0..<100).map { "192.0.2.\($0)" }
        // Invalid rows stand before and behind all domains.
        let rows = invalid.prefix(50) + names + names.prefix(100) + invalid.suffix(50)
        var selection = Selection()
        selection.seed = 1
        selection.limit = 200
        let part = try Self.stored([rows.joined(separator: "\n")]) { try Self.read($0, selection) }
        let again = try Self.stored([rows.reversed().joined(separator: "\n")]) { try Self.read($0, selection) }
        let sampled = Set(part.domains.map(\.domain.text))
        #expect(sampled.count == 200)
        let duplicates = part.rejected.filter { $0.kind == .duplicate }.map(\.text)
        #expect(Set(duplicates) == sampled.intersection(names.prefix(100)))
        let chosen = part.rejected.filter { $0.kind == .invalid }.map(\.text)
        #expect((10...30).contains(chosen.count), "a fifth of a hundred, give or take what chance does")
        #expect(Set(chosen) == Set(again.rejected.filter { $0.kind == .invalid }.map(\.text)))
        #expect(part.counts.rows == 200 + duplicates.count + chosen.count)
        // A limit that leaves nothing out takes every row.
        selection.limit = 1000
        let whole = try Self.stored([rows.joined(separator: "\n")]) { try Self.read($0, selection).counts }
        #expect(whole.rows == rows.count)
        #expect(whole.invalid == 100)
    }

    @Test func joinsListsWithDifferentColumns() throws {
        try Self.stored(["domain,client\na.example,A\n", "domain,sector\nb.example,S\na.example,T\n"]) { list in
            let (domains, rejected, _) = try Self.read(list)
            #expect(list.columns == ["client", "sector"])
            #expect(domains.map(\.columns) == [["A", ""], ["", "S"]])
            #expect(rejected.map(\.kind) == [.duplicate])
        }
    }

    @Test func stopsAtItsLimit() throws {
        try Self.stored([(0..<50).map { "n\($0).example" }.joined(separator: "\n")]) { list in
            var selection = Selection()
            selection.limit = 20
            let (domains, _, counts) = try Self.read(list, selection)
            #expect(domains.map(\.position) == Array(1...20))
            #expect(counts.rows == 20)
        }
    }

    @Test func passesNoRowsOverOnceTheScanIsToEnd() throws {
        try Self.stored([(0..<1000).map { "n\($0).example\n" }.joined()]) { list in
            let (progress, stop) = (ProgressBoard(), StopSignal())
            let source = try ListSource(list, Selection(), progress: progress, stop: stop) { position in
                if position == 10 { stop.stop() }
                return true
            }
            #expect(try source.next() == nil)
            #expect(progress.snapshot.resumed < 20)
        }
    }
}

struct StreamListTests {
    @Test func readsAPipeAsOftenAsAFile() throws {
        let pipe = Pipe()
        try pipe.fileHandleForWriting.write(contentsOf: Data("a.example\nb.example\n".utf8))
        try pipe.fileHandleForWriting.close()
        let path = "/proc/self/fd/\(pipe.fileHandleForReading.fileDescriptor)"
        let list = try DomainList(paths: [path])
        #expect(list.rowCount == 2)
        let (domains, _, counts) = try ListSourceTests.read(list)
        #expect(domains.map(\.domain.text) == ["a.example", "b.example"])
        #expect(counts.rows == 2)
    }

    @Test func takesAnyLimitForASample() throws {
        try ListSourceTests.stored(["a.example\nb.example\n"]) { list in
            var selection = Selection()
            selection.limit = .max
            selection.seed = 1
            let domains = try ListSourceTests.read(list, selection).domains
            #expect(domains.count == 2)
        }
    }

    @Test func leavesNoDescriptorOfAStreamOpen() throws {
        let pipe = Pipe()
        pipe.fileHandleForWriting.write(Data("a.example\n".utf8))
        try pipe.fileHandleForWriting.close()
        let list = try DomainList(paths: ["/proc/self/fd/\(pipe.fileHandleForReading.fileDescriptor)"])
        for _ in 0..<8 { _ = try ListSourceTests.read(list) }
        let folder = "/proc/self/fd"
        let targets = try FileManager.default.contentsOfDirectory(atPath: folder).compactMap {
            try? FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/\($0)")
        }
        // Copies of other tests may be read at this moment.
        let copies = Dictionary(grouping: targets.filter { $0.contains("/mtasts-survey-") }) { $0 }
        #expect(copies.values.allSatisfy { $0.count < 4 })
    }
}
