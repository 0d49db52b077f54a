import Foundation
import Testing

extension EndToEnd {
    /// The same list in other forms gives the same survey.
    struct InputFormTests {
        private static let list = "# a list\none.test\ntwo.test\nOne.Test.\nnot a domain\nb\u{FC}cher.test\n"

        @Test(arguments: [
            "cat list.txt | \"$program\" scan -", "\"$program\" scan - < list.txt",
            "gzip -k list.txt && \"$program\" scan list.txt.gz", "gzip -c list.txt | \"$program\" scan -",
            "(echo domain,rank; sed '1d; s/$/,7/' list.txt) > list.csv; \"$program\" scan list.csv",
            "(echo 'rank;site'; sed '1d; s/^/7;/' list.txt) > list.csv; \"$program\" scan list.csv --column site",
            "head -2 list.txt > a; tail -n +3 list.txt > b; \"$program\" scan a b",
        ])
        func givesTheSameSurvey(command: String) async throws {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try Scratch()
            _ = try scratch.file("list.txt", Self.list)
            let ending = try await Program.shell(
                "\(command) --db survey.sqlite --resolver \(server.address)", in: scratch)
            #expect(ending.status == 0, "\(ending.errors)")
            let database = Database(path: scratch.database, scratch: scratch)
            #expect(
                try await database.rows("SELECT domain FROM outcomes ORDER BY position")
                    == [["one.test"], ["two.test"], ["xn--bcher-kva.test"]])
            #expect(
                try await database.rows("SELECT domains, duplicates, invalid, excluded FROM runs")
                    == [["3", "1", "1", "0"]])
        }
    }
}
