import Foundation
import Testing

extension EndToEnd {
    /// Lists and options that cannot be used end in one line and the right exit code, before anything is sent or written.
    struct BadInputTests {
        @Test(arguments: [
            BadCommand("a missing list", ["scan", "nowhere.txt"], 65, "nowhere.txt: no such file"),
            BadCommand("an empty list", ["scan", "empty.txt"], 65, "empty.txt: holds no rows"),
            BadCommand("a list of comments", ["scan", "comments.txt"], 65, "comments.txt: holds no rows"),
            BadCommand("a header alone", ["scan", "header.csv"], 65, "header.csv: holds no rows"),
            BadCommand("a directory", ["scan", "."], 65, "is a directory"),
            BadCommand("binary data", ["scan", "binary.txt"], 65, "binary.txt: is binary data"),
            BadCommand("a cut gzip file", ["scan", "cut.gz"], 65, "cut.gz: the gzip data ends early"),
            BadCommand("no column of domains", ["scan", "numbers.csv"], 65, "use --column NAME with one of 'a', 'b'"),
            BadCommand(
                "an unknown column", ["scan", "list.csv", "--column", "host"], 65,
                "no column 'host'; there are 'domain', 'note'"),
            BadCommand("a column too many", ["scan", "list.csv", "--column", "3"], 65, "no column '3'"),
            BadCommand("a column of plain names", ["scan", "list.txt", "--column", "domain"], 65, "no columns"),
            BadCommand(
                "an open quote", ["scan", "quote.csv"], 65, "begins in line 2 has a quote that is never closed"),
            BadCommand("one bad list of two", ["scan", "list.txt", "nowhere.txt"], 65, "nowhere.txt: no such file"),
            BadCommand("a missing exclusion file", ["scan", "list.txt", "--exclude", "no"], 65, "no: no such file"),
            BadCommand(
                "a bad exclusion", ["scan", "list.txt", "--exclude", "exclude.txt"], 65,
                "exclude.txt: line 2: \"one.test two.test\" is neither a name nor a suffix"),
            BadCommand(
                "missing certificates", ["scan", "list.txt", "--ca-file", "no"], 65, "trusted certificates in no"),
            BadCommand(
                "a file without certificates", ["scan", "list.txt", "--ca-file", "list.txt"], 65,
                "no trusted certificate in list.txt"),
        ])
        func refusesInput(_ command: BadCommand) async throws {
            try await command.expectRefusal(in: try Self.prepared())
        }

        @Test(arguments: [
            BadCommand("no command", ["probe"], 64, "'probe'"),
            BadCommand("no list", ["scan"], 64, "Missing expected argument '<lists> ...'"),
            BadCommand(
                "standard input twice", ["scan", "-", "-"], 64, "standard input (-) can be read as one list only"),
            BadCommand("an unknown option", ["scan", "list.txt", "--turbo"], 64, "Unknown option '--turbo'"),
            BadCommand("a rate in words", ["scan", "list.txt", "--dns-rate", "fast"], 64, "'fast' is invalid"),
            BadCommand("a negative rate", ["scan", "list.txt", "--https-rate=-1"], 64, "'-1' is invalid"),
            BadCommand("no time", ["scan", "list.txt", "--dns-timeout", "0"], 64, "--dns-timeout must be above 0"),
            BadCommand(
                "no attempts", ["scan", "list.txt", "--dns-attempts", "0"], 64, "--dns-attempts must be from 1"),
            BadCommand(
                "no concurrency", ["scan", "list.txt", "--concurrency", "0"], 64, "--concurrency must be from 1"),
            BadCommand("a limit of none", ["scan", "list.txt", "--limit", "0"], 64, "--limit must be at least 1"),
            BadCommand("a shard beyond", ["scan", "list.txt", "--shard", "3/2"], 64, "'3/2' is invalid"),
            BadCommand("no block", ["scan", "list.txt", "--allow-address", "10.0.0.0/99"], 64, "is invalid"),
            BadCommand("no contact", ["scan", "list.txt", "--contact", "me"], 64, "--contact must be a URL"),
            BadCommand(
                "a name for a resolver", ["scan", "list.txt", "--resolver", "dns.test"], 64,
                "\"dns.test\" is no IP address of a resolver"),
            BadCommand("an unknown format", ["report", "--format", "pdf"], 64, "'pdf' is invalid"),
            BadCommand(
                "a format that steers the terminal", ["report", "--format", "\u{1B}[2J\u{202E}"], 64,
                #"'\x1b[2J\u{202e}' is invalid"#),
        ])
        func refusesOptions(_ command: BadCommand) async throws {
            try await command.expectRefusal(in: try Self.prepared())
        }

        @Test func refusesAResolverThatDoesNotAnswer() async throws {
            let command = BadCommand(
                "", ["scan", "list.txt", "--resolver", "127.77.0.99:53", "--dns-timeout", "0.2"], 74,
                "no resolver answers: 127.77.0.99")
            try await command.expectRefusal(in: try Self.prepared())
        }

        private static func prepared() throws -> Scratch {
            let scratch = try Scratch()
            for (name, text) in [
                ("list.txt", "one.test\ntwo.test\n"), ("list.csv", "domain,note\none.test,1\n"), ("empty.txt", ""),
                ("comments.txt", "# nothing\n\n"), ("header.csv", "domain,note\n"), ("numbers.csv", "a,b\n1,2\n3,4\n"),
                ("quote.csv", "domain,note\n\"one.test,1\n"), ("exclude.txt", ".example\none.test two.test\n"),
            ] {
                _ = try scratch.file(name, text)
            }
            _ = try scratch.file("binary.txt", Data((0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 37) }))
            let zone = try Data(contentsOf: URL(filePath: Program.dataset("gov.zone.gz")))
            _ = try scratch.file("cut.gz", zone.prefix(10_000))
            return scratch
        }
    }
}
