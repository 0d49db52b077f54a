import Survey
import Testing

struct ExactTextTests {
    @Test(arguments: [
        ("\u{E9}", "e\u{301}"), ("a\u{323}\u{301}", "a\u{301}\u{323}"), ("\u{AC00}", "\u{1100}\u{1161}"),
        ("\u{212B}", "\u{C5}"),
    ])
    func tellsEquivalentSpellingsApart(one: String, other: String) {
        #expect(one == other)
        #expect(ExactText(one) != ExactText(other))
        #expect(ExactText(one) == ExactText(one))
        #expect(Set([ExactText(one), ExactText(other), ExactText(one)]).count == 2)
        #expect(Finding(.httpRedirect, .failure, detail: one) != Finding(.httpRedirect, .failure, detail: other))
        #expect(Finding(.httpRedirect, .failure, detail: one) == Finding(.httpRedirect, .failure, detail: one))
    }

    @Test func tellsAnEmptyDetailFromNone() {
        #expect(Finding(.httpRedirect, .failure, detail: "") != Finding(.httpRedirect, .failure))
    }
}
