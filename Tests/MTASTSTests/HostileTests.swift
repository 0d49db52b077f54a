import MTASTS
import Testing

/// The largest texts that can arrive, made to be slow or to flood the list of problems.
struct HostileTests {
    private static let size = Policy.sizeLimit

    private static func fill(_ unit: String, _ head: String = "") -> [UInt8] {
        let room = size - head.utf8.count
        return bytes(head + String(repeating: unit, count: room / unit.utf8.count))
    }

    @Test(arguments: [
        ";", "\n", "\r", "\r\n", " ", "\t", ":", "=", "a", "\0", "é", "*", ".", ",", "%", "\"", "\\", "v=STSv1;",
        "v=STSv1",
        "STSv", "id=a;", "; id=", ";x=1", "mx:\n", "mx: _\n", "mx: a.\n", "nmx: a\n", "MX: a\n", "mode: a\n",
        "mode=a\n",
        "a: b\n", "mx: a;\n", "max_age:\n", "a:", " a : \n", "\r\r\n", "a\r", "rua=,", "rua=mailto:a@b,", "[", "{", "<",
    ])
    func endsWithAShortList(_ unit: String) {
        let lists = [
            STSRecord.parse(Self.fill(unit)).problems,
            STSRecord.parse(Self.fill(unit, "v=STSv1; id=a;")).problems,
            TLSRPTRecord.parse(Self.fill(unit, "v=TLSRPTv1; rua=")).problems,
            Policy.parse(Self.fill(unit)).problems,
            Policy.parse(Self.fill(unit, "version: STSv1\nmode: enforce\n")).problems,
        ]
        #expect(lists.allSatisfy { $0.count <= 100 })
        #expect((try? MXPattern(String(decoding: Self.fill(unit), as: UTF8.self))) == nil)
    }

    @Test func floodOfRemarksDoesNotHideAnError() {
        let flood = String(repeating: "mode: testing\n", count: 4_000)
        let parsed = Policy.parse(bytes("version: STSv1\nmode: enforce\nmx: a.example\n" + flood + "max_age: x\n"))
        #expect(parsed.value == nil)
        #expect(parsed.errors.map(\.kind) == ["pol.max_age_invalid/character"])
        #expect(parsed.omitted > 3_900)
        #expect(parsed.draft.mode == .enforce)
    }

    @Test func thousandsOfTextsAreSelectedFrom() {
        let texts = (0..<5_000).map { bytes("V=STSv1; id=\($0)_") }
        guard case .invalid(let parsed, 0) = STSRecord.discover(texts) else {
            Issue.record("attempts that fail are no absence")
            return
        }
        #expect(parsed.problems.count <= 100)
    }

    @Test func bodyOfManyMegabytesIsCut() {
        let body = [UInt8](repeating: 0x0A, count: 32 << 20)
        #expect(Policy.parse(body).kinds == ["pol.syntax/too_large"])
    }
}
