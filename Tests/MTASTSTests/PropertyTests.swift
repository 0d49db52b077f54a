import MTASTS
import Testing

/// A small seeded generator (SplitMix64), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

extension SeededGenerator {
    mutating func text(_ alphabet: String, _ lengths: ClosedRange<Int>) -> String {
        let letters = Array(alphabet)
        return String((0..<Int.random(in: lengths, using: &self)).map { _ in letters[pick(letters.count)] })
    }

    mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &self) }

    mutating func extensions(_ values: String) -> [ExtensionField] {
        (0..<pick(4)).map { ExtensionField(name: "x\($0)" + text("abZ09_-.", 0...20), value: text(values, 1...30)) }
    }

    mutating func host() -> String {
        (0...pick(3)).map { _ in text("abcXYZ09", 1...8) }.joined(separator: ".")
    }
}

struct PropertyTests {
    private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

    @Test(arguments: 0..<200 as Range<UInt64>)
    func printedRecordReadsBackTheSame(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let record = try STSRecord(
            id: random.text(Self.letters, 1...32), extensions: random.extensions(Self.letters + "!\"#$%&'()*+,-./:<>?@")
        )
        let parsed = STSRecord.parse(bytes(record.description))
        #expect(parsed.value == record)
        #expect(parsed.problems.isEmpty)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func printedPolicyReadsBackTheSame(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let mode = Mode.allCases[random.pick(3)]
        let hosts = try (0...random.pick(4)).map { _ in try MXPattern((random.pick(2) == 0 ? "*." : "") + random.host())
        }
        let policy = try Policy(
            mode: mode, maxAge: Int.random(in: 0...Policy.longestMaxAge, using: &random), mx: hosts,
            extensions: random.extensions(Self.letters + ":;=#é漢😀"))
        #expect(Policy.parse(bytes(policy.description)).value == policy)
    }

    @Test(arguments: 0..<200 as Range<UInt64>)
    func printedReportRecordReadsBackTheSame(_ seed: UInt64) throws {
        var random = SeededGenerator(seed)
        let targets = try (0...random.pick(3)).map { index in
            try ReportURI(index == 0 ? "mailto:\(random.host())@\(random.host())" : "https://\(random.host())/?a=%2C")
        }
        let record = try TLSRPTRecord(rua: targets, extensions: random.extensions(Self.letters + "!:<>,"))
        #expect(TLSRPTRecord.parse(bytes(record.description)).value == record)
    }

    /// Whatever the bytes: an end, a value exactly without errors, a bounded list, and no lie in the round trip.
    @Test(arguments: 0..<64 as Range<UInt64>)
    func anyBytesAreJudged(_ seed: UInt64) {
        var random = SeededGenerator(seed)
        let seeds = (Vectors.records + Vectors.policies + Vectors.reports).filter { $0.input != nil }.map(\.bytes)
        for _ in 0..<200 {
            var text = seeds[random.pick(seeds.count)]
            for _ in 0...random.pick(6) { Self.mutate(&text, &random) }
            Self.check(STSRecord.parse(text)) { STSRecord.parse(bytes($0.description)) }
            Self.check(Policy.parse(text)) { Policy.parse(bytes($0.description)) }
            Self.check(TLSRPTRecord.parse(text)) { TLSRPTRecord.parse(bytes($0.description)) }
            let name = try? DomainName(bytes: text)
            #expect(name.map { try? DomainName($0.text) } == .some(name) || name == nil)
        }
    }

    private static func mutate(_ text: inout [UInt8], _ random: inout SeededGenerator) {
        let marks = Array(";:=\r\n \t\0\"\\*.@,vSTS1\u{FEFF}".utf8)
        let index = random.pick(text.count + 1)
        switch random.pick(4) {
        case 0: text.insert(marks[random.pick(marks.count)], at: index)
        case 1: text.insert(UInt8.random(in: .min ... .max, using: &random), at: index)
        case 2 where index < text.count: text.remove(at: index)
        case 3 where index < text.count: text[index] = UInt8.random(in: .min ... .max, using: &random)
        default: text += text[index...].prefix(20)
        }
    }

    private static func check<Value>(_ parsed: Parsed<Value>, again: (Value) -> Parsed<Value>) {
        #expect((parsed.value == nil) == !parsed.errors.isEmpty)
        #expect(parsed.problems.count <= 100)
        #expect(parsed.problems.allSatisfy { $0.excerpt.count <= Problem.excerptLimit })
        if let value = parsed.value { #expect(again(value).value == value) }
    }
}
