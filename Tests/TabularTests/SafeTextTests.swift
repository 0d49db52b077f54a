import Tabular
import Testing

@Test(arguments: [
    ("plain text", "plain text"), ("ü日本 €", "ü日本 €"), ("\u{1B}[31m", #"\x1b[31m"#), ("a\nb\r\tc", #"a\x0ab\x0d\x09c"#),
    ("\u{7F}\u{85}\u{9B}", #"\x7f\u{85}\u{9b}"#),
    ("\u{202E}\u{2066}\u{200F}\u{61C}", #"\u{202e}\u{2066}\u{200f}\u{61c}"#),
    ("\u{200B}\u{FEFF}\u{AD}", #"\u{200b}\u{feff}\u{ad}"#), ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#),
    ("\u{E0041}\u{3164}\u{34F}", #"\u{e0041}\u{3164}\u{34f}"#), ("\u{E000}\u{10FFFF}", #"\u{e000}\u{10ffff}"#),
    ("", ""),
])
func showsWhatActsAsAnEscape(text: String, expected: String) {
    #expect(SafeText.terminal(text) == expected)
}

@Test(
    arguments: [
        ([0x61, 0xFF, 0x62], #"a\xffb"#), ([0xC3], #"\xc3"#), ([0xE2, 0x82], #"\xe2\x82"#),
        ([0xED, 0xA0, 0x80], #"\xed\xa0\x80"#),
        ([0xC3, 0xBC, 0xFE, 0x0A], #"ü\xfe\x0a"#), ([0xF4, 0x90, 0x80, 0x80], #"\xf4\x90\x80\x80"#),
    ] as [([UInt8], String)])
func showsBytesThatAreNotUTF8(bytes: [UInt8], expected: String) {
    #expect(SafeText.terminal(bytes) == expected)
}

@Test func cutsAtTheLimitAndNeverInsideAnEscape() {
    #expect(SafeText.terminal("abcdef", limit: 6) == "abcdef")
    #expect(SafeText.terminal("abcdef", limit: 5) == "abcde…")
    #expect(SafeText.terminal("ab\u{1B}c", limit: 5) == "ab…")
    #expect(SafeText.terminal(String(repeating: "ü", count: 5), limit: 5) == "üüüüü")
    #expect(SafeText.terminal(String(repeating: "\u{1B}", count: 100_000)).unicodeScalars.count <= 301)
}

@Test(arguments: hostileTexts)
func nothingHostileReachesTheTerminal(hostile: String) {
    for scalar in SafeText.terminal(hostile).unicodeScalars {
        #expect(scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value))
        #expect(scalar.properties.generalCategory != .format)
        #expect(![0x2028, 0x2029].contains(scalar.value))
    }
}

@Test(arguments: [
    ("plain text, fine", "plain text, fine"), ("a|b", #"a\|b"#), ("`x`", #"\`x\`"#), ("*b* _u_", #"\*b\* \_u\_"#),
    ("![x](y)", #"\!\[x\](y)"#), ("<b>&lt;", #"\<b\>\&lt;"#), ("https://x.example", #"https\://x.example"#),
    ("www.x.example", #"www\.x.example"#), ("see WWW.x", #"see WWW\.x"#), ("a@x.example", "a`@`x.example"),
    ("# x", "\\# x"), ("- x - y", #"\- x - y"#), ("+ x", #"\+ x"#), ("12. x", #"12\. x"#), ("12) x", #"12\) x"#),
    ("v1.2", "v1.2"), ("~~x~~ $y$", #"\~\~x\~\~ \$y\$"#), ("a\nb", #"a\\x0ab"#), ("a\\b", #"a\\b"#), ("===", #"\==="#),
    ("_mta-sts.example.com", #"\_mta-sts.example.com"#),
])
func neutralisesMarkdown(text: String, expected: String) {
    #expect(SafeText.markdown(text) == expected)
}

@Test(arguments: hostileTexts)
func noMarkupOfHostileTextIsLeftBare(hostile: String) {
    let safe = SafeText.markdown(hostile).replacing("`@`", with: "")
    var isEscaped = false
    for character in safe.unicodeScalars {
        if !isEscaped { #expect(!"`*_[]<>!|~&$#".unicodeScalars.contains(character)) }
        isEscaped = character == "\\" && !isEscaped
    }
    #expect(!safe.contains(#/[^\\]:\/\//#))
    #expect(!safe.contains("\n"))
}
