import Foundation
import Lab
import Testing

struct NameListTests {
    private func names(in text: String, limit: Int? = nil) throws -> [String] {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv").path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        return try NameList.names(in: path, limit: limit)
    }

    @Test func readsTheFirstColumnWithoutItsHeader() throws {
        let text = "Domain name,Domain type\r\nOne.gov,City\r\n\"two.gov\",County\r\none.gov,City\r\n"
        #expect(try names(in: text) == ["one.gov", "two.gov"])
    }

    @Test func readsPlainNamesUpToALimit() throws {
        #expect(try names(in: "a.gov\nb.gov\nc.gov\n", limit: 2) == ["a.gov", "b.gov"])
    }

    @Test func passesOverNamesThatCannotBeServed() throws {
        #expect(try names(in: "a_b.gov\nb\u{fc}cher.gov\nx..gov\nlocalhost\ngood.gov\n") == ["good.gov"])
    }

    @Test func refusesAListWithoutNames() {
        #expect(throws: LabError.self) { try names(in: "domain\n") }
    }

    @Test func refusesNamesOfTheCatalogue() {
        #expect(throws: LabError.reservedName(domain: "d01.test")) { try names(in: "d01.test\n") }
    }
}
