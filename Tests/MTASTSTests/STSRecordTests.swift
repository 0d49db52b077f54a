import MTASTS
import Testing

struct STSRecordTests {
    @Test(arguments: [
        ("v=STSv1; id=20160831085700Z;", "20160831085700Z", [:]),
        ("v=STSv1;id=a;  ", "a", [:]),
        ("v=STSv1\t \t;\tid=a\t;\tx=1\t;\t", "a", ["x": "1"]),
        ("v=STSv1; id=" + String(repeating: "Z", count: 32), String(repeating: "Z", count: 32), [:]),
        ("v=STSv1; mode=enforce; id=a; mx=a.example", "a", ["mode": "enforce", "mx": "a.example"]),
        ("v=STSv1; id=a; 0._-=!:<>~\"", "a", ["0._-": "!:<>~\""]),
        ("v=STSv1; id=a; ID=b", "a", ["ID": "b"]),
        ("v=STSv1; id=first; id=sec_ond", "first", [:]),
        ("v=STSv1; id=a; x=1; x=2", "a", ["x": "1"]),
        ("v=STSv1; id=a; v=STSv2", "a", [:]),
    ])
    func reads(_ text: String, _ id: String, _ extensions: [String: String]) throws {
        let record = try #require(STSRecord.parse(bytes(text)).value)
        #expect(record.id == id)
        let pairs = record.extensions.map { ($0.name, $0.value) }
        #expect(Dictionary(pairs) { first, _ in first } == extensions)
        #expect(pairs.count == extensions.count)
    }

    @Test(arguments: [
        ("v=STSv1", ["rec.id_missing"]),
        ("v=STSv1;", ["rec.id_missing"]),
        ("v=STSv1 ", ["rec.syntax/trailing_wsp", "rec.id_missing"]),
        ("v=STSv1;;", ["rec.syntax/double_semicolon", "rec.id_missing"]),
        ("v=STSv1;; id=a", ["rec.syntax/empty_field_inside"]),
        ("v=STSv1; id=a;; x=1;;", ["rec.syntax/empty_field_inside", "rec.syntax/double_semicolon"]),
        ("v=STSv1,id=a", ["rec.syntax/missing_semicolon"]),
        ("v=STSv1\\; id=a", ["rec.syntax/backslash"]),
        ("v = STSv1; id=a", ["rec.bad_version/wsp_around_equals"]),
        ("STSv1; id=a", ["rec.bad_version/missing"]),
        ("v=STSv1; id=a-b", ["rec.id_invalid/character"]),
        ("v=STSv1; id=a b", ["rec.id_invalid/wsp"]),
        ("v=STSv1; id=\"a\"", ["rec.id_invalid/quotes"]),
        ("v=STSv1; id=a\n", ["rec.id_invalid/control"]),
        ("v=STSv1; id=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.", ["rec.id_invalid/character", "rec.id_invalid/length"]),
        ("v=STSv1; id=bad_; id=good", ["rec.id_invalid/character", "rec.dup_field"]),
        ("v=STSv1; id=a; id=", ["rec.dup_field", "rec.ext_invalid/duplicate"]),
        ("v=STSv1; id:a", ["rec.syntax/colon", "rec.id_missing"]),
        ("v=STSv1; id", ["rec.syntax/missing_equals", "rec.id_missing"]),
        ("v=STSv1; id=a; x = 1", ["rec.ext_invalid/wsp_around_equals"]),
        ("v=STSv1; id=a; x=a b", ["rec.ext_invalid/wsp"]),
        ("v=STSv1; id=a; x=\u{7}", ["rec.ext_invalid/control"]),
        ("v=STSv1; id=a; =1", ["rec.ext_invalid/name"]),
        ("v=STSv1; id=ä", ["rec.non_ascii"]),
        ("v=STSv1; id=a; x=ä", ["rec.non_ascii"]),
        ("v=STSv1;\u{A0}id=a", ["rec.non_ascii"]),
        ("“v=STSv1; id=a”", ["rec.non_ascii"]),
        ("version: STSv1\nmode: enforce\n", ["rec.policy_in_txt/whole_policy"]),
        (" \"v=STSv1; id=a\" ", ["rec.syntax/quotes"]),
        ("  ", ["rec.syntax/empty"]),
        (
            "V=stsv1; ID=a_;;",
            ["rec.bad_version/letter_case", "rec.syntax/double_semicolon", "rec.id_missing/letter_case"]
        ),
    ])
    func finds(_ text: String, _ kinds: [String]) {
        let parsed = STSRecord.parse(bytes(text))
        #expect(parsed.kinds == kinds)
        #expect(parsed.value == nil)
    }

    @Test func keepsWhatCouldBeRead() {
        let draft = STSRecord.parse(bytes("v=STSv1; id=2024_01")).draft
        #expect(draft.id == "2024_01")
        #expect(draft.beginsWithVersion)
        #expect(STSRecord.parse(bytes("v=STSv1 id=7")).draft.id == "7")
        #expect(!STSRecord.parse(bytes(" v=STSv1; id=7")).draft.beginsWithVersion)
    }

    @Test func isLegalByConstruction() throws {
        #expect(try STSRecord(id: "7").description == "v=STSv1; id=7;")
        let refused: [(String, [ExtensionField])] = [
            ("", []), ("a_b", []), ("a; x=1", []), (String(repeating: "a", count: 33), []),
            ("a", [ExtensionField(name: "x", value: "")]), ("a", [ExtensionField(name: "x", value: "1; y=2")]),
            ("a", [ExtensionField(name: "id", value: "b")]), ("a", [ExtensionField(name: "v", value: "b")]),
            ("a", [ExtensionField(name: "x", value: "1"), ExtensionField(name: "x", value: "2")]),
        ]
        for (id, extensions) in refused {
            #expect(throws: Problem.self) { try STSRecord(id: id, extensions: extensions) }
        }
    }
}
