import Foundation
import Lab
import Testing

struct CatalogueTableTests {
    @Test func standsInTheDocumentation() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
        let page = root.appending(path: "Sources/Commands/Documentation.docc/Lab.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        let table = CatalogueTable(Catalogue.scenarios).rendered(as: .markdown)
        #expect(text.hasSuffix(table), "make the page's table anew by: scripts/lab list --markdown")
    }
}
