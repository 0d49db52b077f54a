import Testing

@testable import Report

@Suite("Text of a page")
struct HTMLTextTests {
    @Test(
        arguments: [
            ("plain", "plain"), ("<b>", "&lt;b&gt;"), ("a&b", "a&amp;b"), ("\"'", "&quot;&#39;"), ("&lt;", "&amp;lt;"),
            ("\u{1B}[1m", "\\x1b[1m"), ("a\u{202E}b", "a\\u{202e}b"), ("\n", "\\x0a"), ("é", "é"), ("", ""),
            ("{{{x}}}", "{{{x}}}"),
        ]
    )
    func escapesWhateverIsPutIn(text: String, escaped: String) {
        let markup: HTMLText = "<td title=\"\(text)\">\(text)</td>"
        #expect(markup.markup == "<td title=\"\(escaped)\">\(escaped)</td>")
    }

    @Test func cutsForeignTextOnly() {
        let long = String(repeating: "x", count: 1_000)
        let (foreign, own): (HTMLText, HTMLText) = ("\(long)", "\(prose: long)")
        #expect(foreign.markup.count == 301 && own.markup.count == 1_000)
    }

    @Test func marksCodeInSentences() {
        let text: HTMLText = "\(prose: "TXT at `_mta-sts`, 5 % of `<x>`")"
        #expect(text.markup == "TXT at <code>_mta-sts</code>, 5\u{A0}% of <code>&lt;x&gt;</code>")
    }

    @Test func escapesNothingTwice() {
        let inner: HTMLText = "<b>\("&")</b>"
        let outer: HTMLText = "\(inner)\([inner, inner])"
        #expect(outer.markup == "<b>&amp;</b><b>&amp;</b><b>&amp;</b>")
    }

    @Test(
        arguments: [
            ("RFC 8461, 3.1", "https://www.rfc-editor.org/rfc/rfc8461#section-3.1"),
            ("RFC 7505, 3", "https://www.rfc-editor.org/rfc/rfc7505#section-3"),
        ]
    )
    func leadsToRules(rule: String, address: String) {
        #expect(HTMLReport.rule(rule).markup == "<a href=\"\(address)\">\(rule)</a>")
    }

    @Test func leavesOtherRulesAlone() {
        #expect(HTMLReport.rule("RFC 8461, 3.2 and 10.2").markup == "RFC 8461, 3.2 and 10.2")
        #expect(HTMLReport.rule(nil).markup == "–")
    }
}
