import Testing

@testable import Survey

@Suite("Names of hosts")
struct StringHostTests {
    @Test(arguments: [("MX.Example.", "mx.example"), ("mx.example", "mx.example"), (".", ""), ("", "")])
    func haveOneForm(name: String, form: String) {
        #expect(name.canonicalHost == form)
    }

    @Test(
        arguments: [
            ("example.com", "example.com", true), ("mx.example.com", "example.com", true),
            ("badexample.com", "example.com", false), ("example.com", "mx.example.com", false),
        ]
    )
    func lieWithinADomain(name: String, domain: String, isWithin: Bool) {
        #expect(name.isWithin(domain) == isWithin)
    }
}
