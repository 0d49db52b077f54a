"""Texts that mean harm to whatever shows them as they are: a terminal, a browser, a spreadsheet, a reader."""

from __future__ import annotations

import random

FORMULAS = [
    b"=1+1", b"=cmd|' /C calc'!A0", b"+1+1", b"-2+3", b"@SUM(1)", b"\t=1", b"\r=1", b"\n=1", b"\0=1", b"=\0",
    "\uff1d1".encode(), "\uff0b1".encode(), "\uff0d1".encode(), "\uff20x".encode(), b'=HYPERLINK("http://x.test","y")',
    b"=1;=2", b"'=1", b" =1", b"%0A=1", b'";=1', b'DDE ("cmd";"/C calc";"x")',
]
TERMINALS = [
    b"\x1b[31mred\x1b[0m", b"\x1b[2J\x1b[H", b"\x1b]0;title\x07", b"\x1b]2;title\x1b\\", b"\x1b[21t", b"\x1b[6n",
    b"\x1bc", b"\x1b]8;;https://x.test/\x1b\\link\x1b]8;;\x1b\\", b"\x1b]52;c;eHg=\x07", b"\x1bP$qm\x1b\\",
    b"\x1b_G\x1b\\", b"\x1b^x\x1b\\", b"\x1b[?1049h", b"\x1b[8;1;1t", b"\x1b(0", b"\x1b#8", b"\x1b[5i", b"\x1b",
    b"x\x1b", "\x9b31m".encode(), "\x9d0;t\x9c".encode(), "\x90$qm\x9c".encode(), "\x85".encode(), "\x84".encode(),
    "\x9fx\x9c".encode(), b"\x08\x08\x08ok", b"\x07", b"\x7f", b"\x0b\x0c", b"\x0e\x0f", b"a\rb",
    b"real\r\nmtasts-survey: fake", b"one\ntwo", b"\x05\x11\x13", b"\x1a\x18", b"\x1b[38;2;0;0;0m",
]
INVISIBLE = [
    "a\u202etxt.exe", "\u202d\u202c", "\u2066x\u2069", "\u2067y\u2069", "\u2068z", "\u200e\u200f", "\u061cx",
    "zero\u200bwidth", "a\u200cb\u200dc", "\u2060\u2061\u2064", "\ufeffmark", "m\ufeff", "\u00adsoft", "\u034f",
    "\u115f\u1160", "\u17b4\u17b5", "\u180e", "\u3164", "\uffa0", "\u2028line", "\u2029paragraph",
    "\U000e0001\U000e0041\U000e007f", "\ufe0f\ufe00", "\U000e0100", "\ufff9a\ufffab\ufffb", "\u206a\u206f",
    "\U0001d173", "\U0001f3f4\U000e0067\U000e007f", "\ue000\U00100000", "Z\u0351\u0363\u0369\u0358" * 40, "e\u0301",
    "\u00e9", "\u1100\u1161", "a\u0323\u0301", "a\u0301\u0323", "\u0301start", "\u05d0\u05d1.example",
    "moc.elpmaxe\u202e", "\u0430pple.example", "xn--80ak6aa92e.com", "\u2024example", "\U0001f600", "\ufdd0\uffff",
    "\U0001fffe", "\u0600\u06dd", "\ufffd", "\ufffc", "\u2800", "\u00a0", "\u3000", "\u202f", "\u2007x",
]
MARKDOWN = [
    "|", "a|b|c", "| a | b |", "\\|", "\\\\|", "|\n|--|", "`code`", "``", "```\nx\n```", "~~~", "`|`", "*x*", "**x**",
    "_x_", "__x__", "~~x~~", "~x~", "![x](http://x.test/p.png)", "![][1]", "[x](http://x.test)",
    "[x](javascript:alert(1))", "[x][1]", "[1]", "[1]: http://x.test", "[^1]", "[^1]: note", "<http://x.test>",
    "<a@x.test>", "http://x.test/", "https://x.test/?a=1&b=2", "ftp://x.test", "HTTPS://X.TEST", "www.x.test",
    "WWW.x.test", "(www.x.test)", "a@x.test", "a.b+c@x.test", "mailto:a@x.test", "xmpp:a@x.test/r", "@everyone",
    "@org/team", "#1", "org/repo#1", "GH-1", ":smile:", "# head", "###### head", "head\n===", "head\n---", "---", "***",
    "- x", "* x", "+ x", "1. x", "1) x", "> x", "    code", "\tcode", "- [ ] x", "&lt;", "&#60;", "&#x3c;", "&amp;lt;",
    "&copy", "\\", "\\\\", "x\\", "x  \ny", "$x$", "$$x$$", "{{x}}", "{% x %}", "{x}", "a<!-- -->b", "w\\ww.x.test",
    "http\\://x.test", "\u017fwww.x.test", "\u212ahttp://x.test", "^x^", "==x==", "a://b", "://", "_www.x.test",
    "*www.x.test", "~www.x.test", "a@\u2029x.test", "1234567890. x", "&colon;", "htt&#112;://x.test", "javascript\\:x",
]
MARKUP = [
    "<script>alert(1)</script>", "</td></tr></table><h1>x", "<img src=x onerror=alert(1)>", '"><svg onload=alert(1)>',
    "<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>", "<!-- x", "-->",
    '<!DOCTYPE x [<!ENTITY a "b">]>', "&a;", "<![CDATA[x]]>", "]]>", "<?xml version='1.0'?>", "<?php x ?>",
    "<style>*{}</style>", "<iframe src=//x.test>", "<a href=//x>", "<details open ontoggle=x>", "<title>", "<textarea>",
    "<xmp>", "<plaintext>", "<noembed>", "' onmouseover='x", "javascript:alert(1)", "data:text/html,x", "<x",
    "< script>", "</script", "\\u003cscript\\u003e", "\\x3c",
]
OTHERS = [
    "a,b", "a;b", "a\tb", '"', '""', '"""', 'a"b', '"a"', "'", 'a,"b\nc"', "\n", "\r\n", "x\n", " x ", "  ", "null",
    "NULL", "true", "NaN", "Infinity", "-0", "1e5", "1e999", "0012", "0x1f", "9" * 400, "1" + "0" * 308,
    "-9223372036854775809", "1.7976931348623159e308", "%s%s%n", "%x%x%p", "%1$*2$d", "{0}", "${jndi:ldap://x.test}",
    "$(id)", "`id`", "; id", "| id", "&& id", "'; DROP TABLE runs; --", "' OR 1=1 --", "x' UNION SELECT 1 --",
    "../../etc/passwd", "C:\\x", "..", "CON", "~root", "*", "?", "[a-z]", "!x", "-rf", "--help", "\\n", "\\0",
    "\\x1b[31m", "\\u{202e}", "\\ud800", "a=b=c", "v=STSv1; id=1;", "mode: enforce", "long " * 200, "x" * 2000,
]
BROKEN = [
    b"\xff", b"\xfe\xff", b"\xc0\xaf", b"\xc1\xbf", b"\xe0\x80\xaf", b"\xf0\x80\x80\xaf", b"\xed\xa0\x80",
    b"\xed\xb0\x80", b"\xed\xa0\x80\xed\xb0\x80", b"\xf4\x90\x80\x80", b"\xf8\x88\x80\x80\x80",
    b"\xfc\x84\x80\x80\x80\x80", b"\xc3", b"\xe2\x82", b"\xf0\x9f\x98", b"\x80", b"\xbf", b"a\xc3(", b"\xe2(\xa1",
    b"\xc3\xa9\xff\xc3", b"\x9b31m", b"\x9d0;t\x9c", b"ISO \xe9\xe8", b"\xef\xbb", b"\xff\xfea\x00", b"nul\x00byte",
    b"\x00", b"\x00\x00x", b"=\xff", b"\xff=",
]


def hostile(seed: int, mixed: int = 60) -> list[bytes]:
    """Every known text once, and some that are put together of several; at least three hundred, none twice."""
    known = [*FORMULAS, *TERMINALS, *BROKEN]
    known += [text.encode() for group in (INVISIBLE, MARKDOWN, MARKUP, OTHERS) for text in group]
    chance = random.Random(seed)
    mixtures = [b"".join(chance.choices(known, k=chance.randint(2, 4)))[:1500] for _ in range(mixed)]
    return list(dict.fromkeys([*known, *mixtures]))


def decoded(text: bytes) -> str:
    """A text as the survey keeps it where it needs characters: what is not UTF-8 becomes U+FFFD."""
    return text.decode(errors="replace")


def listed(text: bytes) -> str:
    """A cell of a list as the survey keeps it: what is not UTF-8 is read as Windows-1252, in which each byte is a character."""
    try:
        return text.decode()
    except UnicodeDecodeError:
        return "".join(chr(byte) if byte in b"\x81\x8d\x8f\x90\x9d" else bytes([byte]).decode("cp1252") for byte in text)
