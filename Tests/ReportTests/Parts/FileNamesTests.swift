import Report
import Testing

@Suite("Names of files for foreign texts")
struct FileNamesTests {
    @Test(
        arguments: [
            (["Acme"], ["Acme.md"]), (["Acme", "acme", "ACME"], ["Acme.md", "acme-2.md", "ACME-3.md"]),
            (["\u{E9}t\u{E9}", "e\u{301}te\u{301}"], ["\u{E9}t\u{E9}.md", "e\u{301}te\u{301}-2.md"]),
            (["a/b", "a\\b", "a b", "a-b"], ["a-b.md", "a-b-2.md", "a-b-3.md", "a-b-4.md"]),
            (["", " ", ".", "..", "../..", "-", "empty"], ["empty.md"] + (2...7).map { "empty-\($0).md" }),
            (["../../etc/passwd"], ["etc-passwd.md"]),
            ([".hidden", "-rf", "--output=x"], ["hidden.md", "rf.md", "output-x.md"]),
            (["example.com", "a..b", "a./b"], ["example.com.md", "a.b.md", "a.b-2.md"]),
            (
                ["nul\0byte", "line\nend", "\u{1B}[31mred", "a\u{202E}txt"],
                ["nul-byte.md", "line-end.md", "31mred.md", "a-txt.md"]
            ),
            (["zero\u{200B}width", "\u{FEFF}mark", "x\u{FE0F}"], ["zero-width.md", "mark.md", "x.md"]),
            (["CON", "nul", "com1.x", "console"], ["CON-.md", "nul-.md", "com1.x-.md", "console.md"]),
            (["index", "Index"], ["index.md", "Index-2.md"]), (["日本", "مثال", "5 €"], ["日本.md", "مثال.md", "5.md"]),
            (["<script>", "a|b", "\"q\"", "*?:"], ["script.md", "a-b.md", "q.md", "empty.md"]),
            (["\u{301}a"], ["a.md"]), (["x-2", "x", "X"], ["x-2.md", "x.md", "X-3.md"]),
            (["οδός", "οδόσ", "straße", "STRASSE"], ["οδός.md", "οδόσ-2.md", "straße.md", "STRASSE-2.md"]),
        ]
    )
    func areSafeAndUnique(texts: [String], names: [String]) {
        let found = FileNames.unique(texts, ending: "md")
        #expect(found.map { Array($0.utf8) } == names.map { Array($0.utf8) })
    }

    @Test func leaveReservedNamesFree() {
        #expect(
            FileNames.unique(["Index", "index"], ending: "csv", reserved: ["index.csv"]) == [
                "Index-2.csv", "index-3.csv",
            ])
    }

    @Test(arguments: ["a", "\u{E9}", "日", "e\u{301}", "\u{1F468}\u{200D}\u{1F469}", "a.", "-x"])
    func haveRoomInEveryFileSystem(text: String) {
        let long = String(repeating: text, count: 1_000)
        let names = FileNames.unique(Array(repeating: long, count: 50), ending: "html")
        #expect(Set(names.map { $0.lowercased() }).count == 50)
        // A file in the making is called by its name, a number and `.part`.
        #expect(names.allSatisfy { $0.utf8.count <= 255 - 20 })
    }

    @Test func holdForEveryHostileText() {
        let texts = Sample.hostile.flatMap { first in Sample.hostile.map { first + $0 } }
        let names = FileNames.unique(texts, ending: "csv")
        #expect(Set(names.map { $0.lowercased() }).count == texts.count)
        for name in names {
            #expect(!name.hasPrefix(".") && !name.hasPrefix("-") && !name.contains(".."))
            #expect(
                name.unicodeScalars.allSatisfy {
                    $0.properties.isAlphabetic || "0123456789-._".unicodeScalars.contains($0)
                        || $0.properties.generalCategory == .nonspacingMark
                }, "\(name.debugDescription)")
        }
    }
}
