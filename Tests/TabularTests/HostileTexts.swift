/// Texts that steer terminals, spreadsheets, browsers and Markdown where they are shown as they are.
let hostileTexts: [String] = {
    let cores = [
        "=1+1", "=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1+1", "\t=1", "\r=1", "\n=1", "\0=1", "\u{FF1D}1",
        "\u{1B}[2J", "\u{1B}]0;title\u{7}", "\u{9B}31m", "\u{8}\u{8}", "\u{7F}", "\r\nFake: line", "\u{202E}gpj.exe",
        "\u{2066}x\u{2069}", "\u{200B}", "\u{FEFF}", "\u{2028}", "\u{2029}", "\u{AD}", "\u{E0041}", "\u{85}",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "javascript:alert(1)", "&lt;&#60;", "]]>",
        "-->",
        "| a | b |", "`code`", "![x](http://x.example/p.png)", "[x](javascript:alert(1))", "**b** __u__", "# head",
        "1. x", "- x", "> x", "https://x.example/", "www.x.example", "a@x.example", "@everyone", "~~x~~", "$x$",
        "{{x}}", "\\", "\"", "\"\"", "'", ",", ";", "a,b\",\"c", "\u{1F4A9}", "e\u{301}\u{301}\u{301}",
    ]
    let frames: [(String, String)] = [("", ""), ("a", "b"), ("\"", "\""), (" ", "\n")]
    return frames.flatMap { frame in cores.map { frame.0 + $0 + frame.1 } }
}()
