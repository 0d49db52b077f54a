import Lab
import Testing

struct CatalogueTests {
    @Test func domainsAreUnique() {
        #expect(Catalogue.byDomain.count == Catalogue.scenarios.count)
    }
}
