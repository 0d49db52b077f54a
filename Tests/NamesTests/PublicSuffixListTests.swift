import Names
import Testing

@Suite struct PublicSuffixListTests {
    let list: PublicSuffixList

    init() throws {
        list = try #require(PublicSuffixList())
    }

    @Test(arguments: [
        ("example.com", "com", "example.com"),
        ("www.example.com", "com", "example.com"),
        ("a.b.example.co.uk", "co.uk", "example.co.uk"),
        ("foo.github.io", "github.io", "foo.github.io"),
        ("www.city.kobe.jp", "kobe.jp", "city.kobe.jp"),
        ("a.b.c.kobe.jp", "c.kobe.jp", "b.c.kobe.jp"),
        ("www.example.nosuchtopleveldomain", "nosuchtopleveldomain", "example.nosuchtopleveldomain"),
        ("a.xn--55qx5d.cn", "xn--55qx5d.cn", "a.xn--55qx5d.cn"),
    ])
    func findsSuffixAndRegistrableDomain(name: String, suffix: String, registrable: String) {
        #expect(list.publicSuffix(of: name) == suffix)
        #expect(list.registrableDomain(of: name) == registrable)
    }

    @Test(arguments: ["com", "co.uk", "github.io", "nosuchtopleveldomain"])
    func aSuffixIsNotRegistrable(name: String) {
        #expect(list.publicSuffix(of: name) == name)
        #expect(list.registrableDomain(of: name) == nil)
    }

    @Test func sharesOneListAmongTasks() async {
        let list = list
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<50 {
                group.addTask { list.registrableDomain(of: "www.example\(number).co.uk") == "example\(number).co.uk" }
            }
            for await isRight in group { #expect(isRight) }
        }
    }

    @Test func saysWhichListItIs() {
        #expect(list.version.hasPrefix("libpsl "))
        #expect(list.version.contains(" of 20"))
    }
}
