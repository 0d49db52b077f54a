import MTASTS
import Testing

struct DomainNameTests {
    @Test(arguments: [
        ("example.com", "example.com"),
        ("EXAMPLE.Com.", "example.com"),
        ("a", "a"),
        ("_mta-sts.example.com", "_mta-sts.example.com"),
        ("xn--mx-lka.example", "xn--mx-lka.example"),
        ("1.2.3.example", "1.2.3.example"),
        ("1.2.3", "1.2.3"),
        ("1.2.3.4.5", "1.2.3.4.5"),
        ("-a-.b", "-a-.b"),
    ])
    func reads(_ text: String, _ normal: String) throws {
        #expect(try DomainName(text).text == normal)
        #expect(try DomainName("<\(text)>".dropFirst().dropLast()).text == normal)
        #expect(try DomainName(bytes: bytes(text)).text == normal)
    }

    @Test(arguments: [
        ("", DomainNameError.empty),
        (".", .empty),
        ("..", .leadingDot),
        (".example.com", .leadingDot),
        ("a..b", .emptyLabel),
        ("example.com..", .emptyLabel),
        ("192.0.2.1", .addressLiteral),
        ("192.0.2.1.", .addressLiteral),
        ("2001:db8::1", .addressLiteral),
        ("::1", .addressLiteral),
        ("[192.0.2.1]", .addressLiteral),
        ("example.com:443", .port),
        ("exa mple.com", .character(0x20)),
        (" example.com", .character(0x20)),
        ("a@b.example", .character(0x40)),
        ("https//example.com", .character(0x2F)),
        ("*.example.com", .character(0x2A)),
        ("a\0b", .character(0)),
        ("møx.example", .notASCII),
    ])
    func refuses(_ text: String, _ error: DomainNameError) {
        #expect(throws: error) { try DomainName(text) }
        #expect(throws: error) { try DomainName(bytes: bytes(text)) }
    }

    @Test func keepsTheLengthsOfTheProtocol() throws {
        let label = String(repeating: "a", count: 63)
        #expect(try DomainName(label).text == label)
        #expect(throws: DomainNameError.labelTooLong) { try DomainName(label + "a") }
        let longest = [label, label, label, String(repeating: "b", count: 61)].joined(separator: ".")
        #expect(longest.utf8.count == 253)
        #expect(try DomainName(longest).text == longest)
        #expect(try DomainName(longest + ".").text == longest)
        #expect(throws: DomainNameError.tooLong) { try DomainName(longest + "b") }
        #expect(throws: DomainNameError.tooLong) { try DomainName(longest).prepending("_mta-sts") }
        #expect(throws: DomainNameError.tooLong) { try DomainName(String(repeating: "a.", count: 100_000)) }
    }

    @Test(arguments: [
        ("mail.example.com", true),
        ("a-b.example", true),
        ("_dmarc.example", false),
        ("-a.example", false),
        ("a-.example", false),
        ("example.a-", false),
        ("1and1.example", true),
    ])
    func knowsHostNames(_ text: String, _ isHostName: Bool) throws {
        #expect(try DomainName(text).isHostName == isHostName)
    }

    @Test func walksTheTree() throws {
        let name = try DomainName("Mail.Example.com")
        #expect(name.labels == ["mail", "example", "com"])
        #expect(name.parent?.text == "example.com")
        #expect(name.parent?.parent?.parent == nil)
        #expect(try name.prepending("_mta-sts").text == "_mta-sts.mail.example.com")
        #expect(throws: DomainNameError.emptyLabel) { try name.prepending("a.") }
    }

    @Test(arguments: [
        ("mail.example.com", "example.com", true),
        ("a.b.example.com", "example.com", true),
        ("example.com", "example.com", false),
        ("badexample.com", "example.com", false),
        ("com", "example.com", false),
        ("example.com.evil", "example.com", false),
    ])
    func knowsSubdomains(_ name: String, _ other: String, _ isBelow: Bool) throws {
        #expect(try DomainName(name).isSubdomain(of: DomainName(other)) == isBelow)
    }

    @Test func ordersByText() throws {
        let names = try ["b.example", "A.example", "a.example."].map { try DomainName($0) }
        #expect(names.sorted().map(\.text) == ["a.example", "a.example", "b.example"])
        #expect(Set(names).count == 2)
        #expect("\(names[0])" == "b.example")
    }

    @Test func saysWhatIsWrong() {
        #expect("\(DomainNameError.character(0x40))".contains("'@'"))
        #expect("\(DomainNameError.character(7))".contains("0x7"))
    }
}
