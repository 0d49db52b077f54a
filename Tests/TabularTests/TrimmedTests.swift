import Tabular
import Testing

@Test(
    arguments: [
        ("", ""), (" \t\r\n", ""), ("a", "a"), ("  a b\t", "a b"), ("\u{A0}a\u{3000}", "a"), ("a\u{200B}", "a\u{200B}"),
    ]
)
func trimsWhiteSpaceAroundAText(text: String, trimmed: String) {
    #expect(text.trimmed == trimmed)
}
