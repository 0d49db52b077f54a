import Scan
import Testing

struct ExclusionsTests {
    @Test(arguments: [
        ("example.com", true), ("www.example.com", false), ("example.org", true), ("a.b.example.org", true),
        ("notexample.org", false), ("org", false), ("gov", true), ("x.gov", true),
    ])
    func takesNamesExactlyAndSuffixesWithAllBelow(name: String, isExcluded: Bool) {
        let exclusions = Exclusions(names: ["example.com"], suffixes: ["example.org", "gov"])
        #expect((exclusions.entry(excluding: name) != nil) == isExcluded)
    }
}
