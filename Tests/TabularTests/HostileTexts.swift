/// Texts that steer terminals, spreadsheets, browsers and Markdown where they are shown as they are: each that is known to
/// do so, alone and within others, and a few hundred that a seed puts together of them.
let hostileTexts: [String] = {
    let cores = [
        "=1+1", "=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1+1", "\t=1", "\r=1", "\n=1", "\0=1", "\u{FF1D}1", "\u{FF0B}1",
        "\u{FF0D}1", "\u{FF20}x", "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{1B}]8;;https://x.example/\u{1B}\\x",
        "\u{1B}P$qm\u{1B}\\",
        "\u{1B}c", "\u{9B}31m", "\u{9D}0;t\u{9C}", "\u{90}$qm\u{9C}", "\u{8}\u{8}", "\u{7F}", "\r\nFake: line",
        "\u{202E}gpj.exe",
        "\u{2066}x\u{2069}", "\u{200E}\u{200F}\u{61C}", "\u{200B}", "\u{2060}\u{200D}", "\u{FEFF}", "\u{2028}",
        "\u{2029}", "\u{AD}",
        "\u{E0041}", "\u{FE0F}\u{E0100}", "\u{85}", "\u{FFFE}", "\u{E000}", "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "<!-- x", "<?x ?>", "<![CDATA[x]]>",
        "<https://x.example>",
        "javascript:alert(1)", "&lt;&#60;", "]]>", "-->", "| a | b |", "`code`", "```", "![x](http://x.example/p.png)",
        "[x](javascript:alert(1))", "[x]: https://x.example", "[^1]", "**b** __u__", "# head", "1. x", "1) x", "- x",
        "> x", "===",
        "---", "https://x.example/", "www.x.example", "a@x.example", "mailto:a@x.example", "@everyone", "~~x~~", "$x$",
        "{{x}}",
        "%s%n%x", "'; DROP TABLE runs; --", "\\", "\\\\", "\"", "\"\"", "'", ",", ";", "a,b\",\"c", "\u{1F4A9}",
        "e\u{301}\u{301}\u{301}", "\u{5D0}.example", "1e999", String(repeating: "9", count: 400),
    ]
    let frames: [(String, String)] = [("", ""), ("a", "b"), ("\"", "\""), (" ", "\n")]
    var random = SplitMix(seed: 1)
    let mixed = (0..<300).map { _ in
        (0..<Int.random(in: 2...6, using: &random)).map { _ in cores.randomElement(using: &random) ?? "" }.joined()
    }
    return frames.flatMap { frame in cores.map { frame.0 + $0 + frame.1 } } + mixed
}()
