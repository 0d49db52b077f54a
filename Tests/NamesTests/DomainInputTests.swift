import Names
import Testing

/// A cell, the name in it, and what comes off on the way.
struct Good: Sendable {
    let cell: String
    let name: String
    let cleaned: Cleaning

    init(_ cell: String, _ name: String, _ cleaned: Cleaning = []) {
        self.cell = cell
        self.name = name
        self.cleaned = cleaned
    }
}

@Test(arguments: [
    Good("example.com", "example.com"),
    Good("a.b-c.d3.example.co.uk", "a.b-c.d3.example.co.uk"),
    Good("3com.com", "3com.com"),
    Good("r3---sn-abc.googlevideo.com", "r3---sn-abc.googlevideo.com"),
    Good("1.2.3.4.example", "1.2.3.4.example"),
    Good("4.3.2.1.in-addr.arpa", "4.3.2.1.in-addr.arpa"),
    Good(String(repeating: "a", count: 63) + ".com", String(repeating: "a", count: 63) + ".com"),
    Good("Example.COM", "example.com", .upperCase),
    Good("example.com.", "example.com", .trailingDot),
    Good("EXAMPLE.com.", "example.com", [.upperCase, .trailingDot]),
    Good("  example.com\t\r", "example.com", .space),
    Good("\u{FEFF}example.com", "example.com", .space),
    Good("\u{A0}example.com\u{200B}", "example.com", .space),
    Good("\"example.com\"", "example.com", .quotes),
    Good("' example.com '", "example.com", [.quotes, .space]),
    Good("<https://example.com>", "example.com", [.quotes, .url]),
    Good("https://www.example.com:8443/path?x#y", "www.example.com", .url),
    Good("HTTP://Example.com", "example.com", [.url, .upperCase]),
    Good("ftp://user:secret@example.com/", "example.com", .url),
    Good("https://good.example@bad.example/@third.example", "bad.example", .url),
    Good("svn+ssh://example.com", "example.com", .url),
    Good("//example.com/x", "example.com", .url),
    Good("https://example.com?x=1", "example.com", .url),
    Good("https://example.com#top", "example.com", .url),
    Good("https://example.com\\x", "example.com", .url),
    Good("https://example.com.:443", "example.com", [.url, .trailingDot]),
    Good("https://example.com:/", "example.com", .url),
    Good("example.com/about", "example.com", .url),
    Good("postmaster@Example.COM", "example.com", [.email, .upperCase]),
    Good("mailto:a.b+c@example.com", "example.com", .email),
    Good("MAILTO:a@example.com?subject=Hi@x", "example.com", .email),
    Good("\"a@b\"@example.com", "example.com", .email),
    Good("@example.com", "example.com", .email),
    Good("bücher.example", "xn--bcher-kva.example", .idn),
    Good("BÜCHER.Example", "xn--bcher-kva.example", [.idn, .upperCase]),
    Good("bu\u{308}cher.example", "xn--bcher-kva.example", .idn),
    Good("straße.de", "xn--strae-oqa.de", .idn),
    Good("日本語。ＪＰ", "xn--wgv71a119e.jp", .idn),
    Good("例え．テスト", "xn--r8jz45g.xn--zckzah", .idn),
    Good("ｅｘａｍｐｌｅ｡com", "example.com", .idn),
    Good("r3---sn.bücher.example", "r3---sn.xn--bcher-kva.example", .idn),
    Good("пример.испытание", "xn--e1afmkfd.xn--80akhbyknj4f", .idn),
    Good("postmaster@bücher.example", "xn--bcher-kva.example", [.email, .idn]),
    Good("xn--bcher-kva.example", "xn--bcher-kva.example"),
    Good("XN--BCHER-KVA.example", "xn--bcher-kva.example", .upperCase),
    Good("xn--zzzzzzzzzz999.example", "xn--zzzzzzzzzz999.example"),
])
func findsTheNameInACell(good: Good) throws {
    let input = try DomainInput(good.cell)
    #expect(input.name == good.name)
    #expect(input.cleaned == good.cleaned)
}

@Test(arguments: [
    ("", DomainProblem.empty), ("  \t ", .empty), ("\"\"", .empty), ("https://", .empty), ("https:///path", .empty),
    ("mailto:", .empty), ("user@", .empty), ("\u{FEFF}", .empty),
    ("192.0.2.1", .address), ("192.0.2.1.", .address), ("192.0.2.1:25", .address), ("http://192.0.2.1/", .address),
    ("user@[192.0.2.1]", .address), ("[IPv6:2001:db8::1]", .address), ("2001:db8::1", .address), ("::1", .address),
    ("http://[2001:db8::1]:443/", .address), ("fe80::1%eth0", .address), ("192.0.2.0/24", .address),
    ("::ffff:192.0.2.1", .address),
    ("example.com:25", .port), ("example.com:", .port), ("example.com:8080/x", .port), ("user@example.com:25", .port),
    (".example.com", .leadingDot), ("https://.example.com", .leadingDot),
    (".", .emptyLabel), ("..", .leadingDot), ("example..com", .emptyLabel), ("example.com..", .emptyLabel),
    ("*.example.com", .wildcard), ("https://*.example.com/", .wildcard), ("mail*.example.com", .illegalCharacter),
    ("*", .illegalCharacter), ("*.com", .wildcard),
    ("localhost", .singleLabel), ("com", .singleLabel), ("com.", .singleLabel), ("n/a", .singleLabel),
    ("_dmarc.example.com", .underscore), ("foo_bar.example.com", .underscore),
    ("-a.example.com", .hyphen), ("a-.example.com", .hyphen), ("example.com-", .hyphen), ("a.-", .hyphen),
    ("exa mple.com", .illegalCharacter), ("example.com,example.org", .illegalCharacter),
    ("exa\0mple.com", .illegalCharacter), ("exa\nmple.com", .illegalCharacter), ("example.com;", .illegalCharacter),
    ("ex(a).com", .illegalCharacter), ("a:b.example.com", .illegalCharacter), ("ex%61mple.com", .illegalCharacter),
    ("b\0ü.example", .illegalCharacter), ("b ü.example", .illegalCharacter), ("x:y:z.example", .illegalCharacter),
    ("a@x.example,b@y.example", .severalAddresses),
    ("999.1.2.3", .numericTopLevel), ("example.1", .numericTopLevel), ("1.2.3", .numericTopLevel),
    ("bü_cher.example", .underscore), ("a\u{2024}b\u{FFFD}.example", .internationalized),
    ("\u{301}a.example", .internationalized),
    (String(repeating: "a", count: 64) + ".com", .labelTooLong),
    (String(repeating: "ü", count: 63) + ".com", .labelTooLong),
    (String(repeating: "a.", count: 126) + "bc", .nameTooLong),
    ("xn--ü.example", .internationalized), ("a。。b", .emptyLabel),
])
func saysWhyACellHoldsNoName(cell: String, problem: DomainProblem) {
    #expect(throws: problem) { try DomainInput(cell) }
}

@Test func acceptsTheLongestName() throws {
    let name = String(repeating: "a.", count: 125) + "bcd"
    #expect(name.utf8.count == 253)
    #expect(try DomainInput(name).name == name)
    #expect(throws: DomainProblem.nameTooLong) { try DomainInput(name + "e") }
}

@Test(arguments: [
    [0xFF, 0xFE], [0x62, 0xFC, 0x63, 0x68, 0x65, 0x72, 0x2E, 0x64, 0x65], [0xC3], [0xED, 0xA0, 0x80, 0x2E, 0x61],
])
func refusesBytesThatAreNotUTF8(cell: [UInt8]) {
    #expect(throws: DomainProblem.notUTF8) { try DomainInput(cell) }
}

@Test func bearsACellOfAnyLength() throws {
    let path = "https://example.com/" + String(repeating: "x", count: 1_000_000)
    #expect(try DomainInput(path).name == "example.com")
    #expect(throws: DomainProblem.self) { try DomainInput(String(repeating: "ü", count: 1_000_000)) }
}

/// A small generator with a fixed seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// The name in a cell as it is handed over by its bytes.
private func nameHandedOver(_ cell: String) -> String? {
    var name: String?
    DomainInput.withName(in: cell.utf8Span.span) { bytes, _ in
        name = String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
    }
    return name
}

@Test(arguments: 0..<8 as Range<UInt64>)
func whatIsReadIsLegalAndReadsAsItself(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let pieces = [
        "example", "example", ".", ".", "com", "a.b", ".", "com", "xn--", "-", "_", "@", "https://", ":", "443", "/",
        "ü", "。", "ß", " ", "\"", "*", "A",
        "\u{200D}",
        "[", "]", "1", "::", "日本", "\0", "\u{202E}", "mailto:", "%", "#",
    ]
    var accepted = 0
    for _ in 0..<5_000 {
        let cell = (0..<Int.random(in: 1...7, using: &random)).compactMap { _ in pieces.randomElement(using: &random) }
        let input = try? DomainInput(cell.joined())
        #expect(nameHandedOver(cell.joined()) == input?.name)
        guard let input else { continue }
        accepted += 1
        let again = try DomainInput(input.name)
        #expect(again.name == input.name)
        #expect(again.cleaned == [])
        #expect(
            input.name.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
            })
    }
    #expect(accepted > 20)
}

@Test(arguments: 0..<4 as Range<UInt64>)
func noBytesMakeItFail(seed: UInt64) {
    var random = Seeded(state: seed)
    for _ in 0..<5_000 {
        let cell = (0..<Int.random(in: 0...40, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
        if let input = try? DomainInput(cell) { #expect(input.name.utf8.count <= 253) }
    }
}

@Test func everyProblemHasItsCodeAndItsWords() {
    #expect(
        DomainProblem.allCases.map(\.rawValue) == [
            "empty", "not_utf8", "address", "port", "several_addresses", "wildcard", "leading_dot", "empty_label",
            "label_too_long", "name_too_long", "underscore", "hyphen", "illegal_character", "internationalized",
            "single_label", "numeric_top_level",
        ])
    #expect(Set(DomainProblem.allCases.map(\.description)).count == DomainProblem.allCases.count)
}

@Test func everyCleaningHasItsWords() {
    let all = Cleaning.kinds.reduce(into: Cleaning()) { $0.insert($1.cleaning) }
    #expect(all == [.space, .quotes, .url, .email, .upperCase, .trailingDot, .idn])
    #expect(Set(Cleaning.kinds.map(\.label)).count == 7)
}
