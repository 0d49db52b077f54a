import MTASTS
import Testing

struct PolicyTests {
    private static let good = "version: STSv1\nmode: enforce\nmx: a.example\nmax_age: 86400\n"

    @Test func readsTheFields() throws {
        let text =
            "version: STSv1\r\nmode: testing\r\nmx: *.Example.NET\r\nmx: b.example\r\nmax_age: 0\r\nnote: é x\r\n"
        let policy = try #require(Policy.parse(bytes(text)).value)
        #expect(policy.mode == .testing)
        #expect(policy.maxAge == 0)
        #expect(policy.mx.map(\.text) == ["*.example.net", "b.example"])
        #expect(policy.extensions == [ExtensionField(name: "note", value: "é x")])
        #expect(policy.matches("A.example.net."))
        #expect(!policy.matches("c.example"))
    }

    @Test(arguments: [
        "version: STSv1\nmode: none\nmax_age: 1",
        "version:STSv1 \t\nmode:none\t\nmax_age:0000000001 \n",
        "version: STSv1\nmode: none\nmax_age: 1\nmode: enforce\nversion: x\nmax_age: -1\n",
        "version: STSv1\nmode: none\nmax_age: 1\nx: a;b=c:d #\n",
        "version: STSv1\nmode: none\nmax_age: 1\nx: \u{85}\u{10FFFF}\n",
    ])
    func accepts(_ text: String) {
        #expect(Policy.parse(bytes(text)).isValid)
    }

    @Test func firstOfSeveralCounts() {
        let text = Self.good + "mode: none\nmax_age: 5\nx: 1\nx: 2\n"
        let policy = Policy.parse(bytes(text)).value
        #expect(policy?.mode == .enforce)
        #expect(policy?.maxAge == 86_400)
        #expect(policy?.extensions == [ExtensionField(name: "x", value: "1")])
    }

    @Test(arguments: [
        ("", ["pol.empty"]),
        (" \r\n\t\n", ["pol.empty"]),
        ("\n\n <html>", ["pol.html"]),
        ("\u{FEFF}<html>", ["pol.syntax/bom", "pol.html"]),
        (good + "\n", ["pol.syntax/blank_line"]),
        (good + "  ", ["pol.syntax/blank_line"]),
        (good + "\n\n\n", ["pol.syntax/blank_line"]),
        (good + " x: 1\n", ["pol.syntax/leading_wsp"]),
        (good + "x : 1\n", ["pol.syntax/wsp_before_colon"]),
        (good + "garbage\n", ["pol.syntax/missing_colon"]),
        (good + "# a: b\n", ["pol.ext_invalid/name"]),
        (good + ": b\n", ["pol.ext_invalid/name"]),
        (good + "x: a\tb\n", ["pol.ext_invalid/control"]),
        (good + "mode:\n", ["pol.dup_key/invalid", "pol.ext_invalid/duplicate"]),
        (good + "mx: b@example.com\n", ["pol.mx_invalid/email", "pol.mx_invalid_partial"]),
        (
            good + "mx: b.example.\nmx: c.example.\n",
            ["pol.mx_invalid/trailing_dot", "pol.mx_invalid_partial", "pol.mx_invalid/trailing_dot"]
        ),
        (good.replacing("enforce", with: "Enforce"), ["pol.mode_invalid/letter_case"]),
        (good.replacing("enforce", with: "enforce;"), ["pol.mode_invalid/semicolon"]),
        (good.replacing("enforce", with: "\u{A0}enforce"), ["pol.mode_invalid/non_ascii"]),
        (good.replacing("STSv1", with: "STSv1;"), ["pol.version_invalid/semicolon"]),
        (good.replacing("STSv1", with: ""), ["pol.version_invalid/empty"]),
        (good.replacing("STSv1", with: "\u{A0}STSv1"), ["pol.version_invalid/non_ascii"]),
        (good.replacing("86400", with: "one week"), ["pol.max_age_invalid/character"]),
        (good.replacing("86400", with: "3000000000"), ["pol.max_age_too_big/over_31_bit"]),
        (good.replacing("mx:", with: "MX:"), ["pol.key_typo/mx", "pol.mx_missing/letter_case"]),
        (good.replacing("mx:", with: "mxs:"), ["pol.key_typo/mx", "pol.mx_missing"]),
        (good + "mxs: b.example\n", ["pol.key_typo/mx"]),
        (
            good.replacing("max_age:", with: "max age:"),
            ["pol.ext_invalid/name", "pol.key_typo/max_age", "pol.max_age_missing"]
        ),
        (good.replacing("max_age:", with: "maxage:"), ["pol.key_typo/max_age", "pol.max_age_missing"]),
        ("version: STSv1\r\nmode: none\r\nmax_age: 1\r", ["pol.syntax/final_cr"]),
        ("version: STSv1 mode: enforce mx: a.example max_age: 86400", ["pol.syntax/one_line"]),
        ("x: 1\n", ["pol.syntax/no_fields"]),
        ("mode: none\n", ["pol.version_missing", "pol.max_age_missing"]),
        (
            "Mode: none\n",
            ["pol.key_typo/mode", "pol.version_missing", "pol.mode_missing/letter_case", "pol.max_age_missing"]
        ),
        ("Not found", ["pol.syntax/missing_colon", "pol.syntax/no_fields"]),
    ])
    func finds(_ text: String, _ kinds: [String]) {
        #expect(Policy.parse(bytes(text)).kinds == kinds)
    }

    @Test func refusesIllFormedUTF8() {
        let tails: [[UInt8]] = [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xC3], [0xF5, 0x80, 0x80, 0x80]]
        for tail in tails {
            #expect(Policy.parse(bytes(Self.good + "x: a") + tail).kinds == ["pol.ext_invalid/utf8"])
        }
    }

    @Test func tellsLineAndExcerpt() throws {
        let parsed = Policy.parse(bytes("version: STSv1\r\nmode: enforce\r\nmx: b\u{7}.example\r\nmax_age: 1\r\n"))
        let problem = try #require(parsed.problems.first)
        #expect(problem.line == 3)
        #expect(problem.excerpt == bytes("b\u{7}.example"))
        #expect("\(problem)" == "pol.mx_invalid (control) on line 3: b\\x07.example")
    }

    @Test(arguments: [
        ("version: STSv1\nmode: testing\nmx: a.example.\nmax_age: 99999999\n", Mode.testing, 99_999_999, 0),
        ("version: STSv1;\nmode: none;\nmx: a.example;\nmax_age: 5;\n", .none, 5, 1),
        ("version= STSv1\nmode= testing\nmx= a.example\nmax_age= 5\n", .testing, 5, 1),
        ("version: STSv1 mode: enforce mx: a.example mx: b.example max_age: 5", .enforce, 5, 2),
        ("version: STSv1; mode:enforce; mx:a.example; max_age:5;", .enforce, 5, 1),
        ("version: STSv1\rmode: enforce\rmx: a.example\rmax_age: 5\r", .enforce, 5, 1),
    ])
    func keepsWhatCouldBeRead(_ text: String, _ mode: Mode, _ maxAge: Int, _ mx: Int) {
        let parsed = Policy.parse(bytes(text))
        #expect(!parsed.isValid)
        #expect(parsed.draft.mode == mode)
        #expect(parsed.draft.maxAge == maxAge)
        #expect(parsed.draft.mx.count == mx)
    }

    @Test func isLegalByConstruction() throws {
        let host = try MXPattern("a.example")
        let policy = try Policy(mode: .testing, maxAge: 5, mx: [host])
        #expect(policy.description == "version: STSv1\nmode: testing\nmx: a.example\nmax_age: 5\n")
        #expect(try Policy(mode: .none, maxAge: 0, mx: []).mx.isEmpty)
        #expect(throws: Problem.self) { try Policy(mode: .enforce, maxAge: 5, mx: []) }
        #expect(throws: Problem.self) { try Policy(mode: .none, maxAge: -1, mx: []) }
        #expect(throws: Problem.self) { try Policy(mode: .none, maxAge: Policy.longestMaxAge + 1, mx: []) }
        for (name, value) in [
            ("", "x"), ("x", ""), ("x", " a"), ("x", "a\nb: c"), ("mode", "none"), ("mx", "b.example"),
        ] {
            let field = ExtensionField(name: name, value: value)
            #expect(throws: Problem.self) { try Policy(mode: .none, maxAge: 5, mx: [], extensions: [field]) }
        }
    }

    @Test func takesTheLargestFileAndNoLarger() {
        let filler = "x: " + String(repeating: "y", count: Policy.sizeLimit - Self.good.utf8.count - 3)
        #expect(Policy.parse(bytes(Self.good + filler)).isValid)
        let parsed = Policy.parse(bytes(Self.good + filler + "y"))
        #expect(parsed.kinds == ["pol.syntax/too_large"])
        #expect(parsed.draft.mode == .enforce)
    }
}
