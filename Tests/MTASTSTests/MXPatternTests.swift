import MTASTS
import Testing

struct MXPatternTests {
    @Test(arguments: [
        ("*.example.com", "example.com", false),
        ("*.example.com", "foo.bar.example.com", false),
        ("*.example.com", ".example.com", false),
        ("*.example.com", "mail.example.com.", true),
        ("*.example.com", "MAIL.EXAMPLE.COM.", true),
        ("*.example.com", "mail.example.com..", false),
        ("mail.example.com", "mail.example.com.", true),
        ("mail.example.com", "", false),
        ("mail.example.com", ".", false),
        ("*.example.com", "", false),
        ("*.example.com", "com", false),
        ("*.com", "com", false),
        ("localhost", "LOCALHOST", true),
        ("example.com", "mail.example.com", false),
        ("*.xn--mx-lka.example", "a.XN--MX-LKA.example", true),
    ])
    func matches(_ pattern: String, _ host: String, _ match: Bool) throws {
        #expect(try MXPattern(pattern).matches(host) == match)
    }

    @Test(arguments: [
        ("", Problem.Detail.empty),
        ("*", .wildcardForm),
        ("*.", .wildcardForm),
        ("*.*.com", .wildcardForm),
        ("abc.*.com", .wildcardForm),
        ("*example.com", .wildcardForm),
        ("a@example.com", .email),
        ("https://mail.example.com/", .url),
        ("mail.example.com:25", .port),
        ("[192.0.2.1]", .addressLiteral),
        ("2001:db8::1", .addressLiteral),
        ("a.example,b.example", .list),
        ("a.example b.example", .list),
        ("a.example\tb.example", .list),
        ("a\0.example", .control),
        ("møx.example", .ulabel),
        ("mail.example.com;", .semicolon),
        ("\"mail.example.com\"", .character),
        ("_mx.example", .underscore),
        ("-a.example", .hyphen),
        ("a-.example", .hyphen),
        ("a..example", .emptyLabel),
        (".example.com", .emptyLabel),
        ("*..example.com", .emptyLabel),
        ("mail.example.com.", .trailingDot),
        (".", .emptyLabel),
        (String(repeating: "a", count: 64) + ".example", .length),
        (String(repeating: "a.", count: 127) + "a", .nameLength),
    ])
    func refuses(_ text: String, _ detail: Problem.Detail) throws {
        let problem = try #require(throws: Problem.self) { try MXPattern(text) }
        #expect(problem.code == .policyMXInvalid)
        #expect(problem.detail == detail)
    }

    @Test func knowsItsParts() throws {
        let wildcard = try MXPattern("*.Mail.Example.COM")
        #expect(wildcard.isWildcard)
        #expect(wildcard.base == "mail.example.com")
        #expect("\(wildcard)" == "*.mail.example.com")
        let exact = try MXPattern("mail.example.com")
        #expect(!exact.isWildcard)
        #expect(exact.base == "mail.example.com")
        #expect(try MXPattern("192.0.2.1").isAddress)
        #expect(try !MXPattern("192.0.2.example").isAddress)
    }
}
