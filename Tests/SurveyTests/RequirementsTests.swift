import Foundation
import Testing

/// Each requirement of RFC 8461 and RFC 8460 on a sender or a record is cited beside the code that applies it, and has a
/// test: `Tests/Vectors/requirements.tsv` says where.
struct RequirementsTests {
    /// A requirement, numbered by its place in the RFCs.
    struct Requirement: CustomTestStringConvertible {
        let number: Int
        let level: String
        let section: String
        let source: String
        let tests: String
        let test: String

        var testDescription: String { "\(number): \(section)" }
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    static func text(_ path: String) throws -> String {
        try String(contentsOf: root.appending(path: path), encoding: .utf8)
    }

    static let requirements: [Requirement] = {
        let table = (try? text("Tests/Vectors/requirements.tsv")) ?? ""
        return table.split(separator: "\n").dropFirst().compactMap { line in
            let cells = line.split(separator: "\t").map(String.init)
            guard cells.count == 6, let number = Int(cells[0]) else { return nil }
            return Requirement(
                number: number, level: cells[1], section: cells[2], source: cells[3], tests: cells[4], test: cells[5])
        }
    }()

    @Test func noneIsLeftOut() {
        let record = Array(1...12)
        let fetch = Array(14...24) + [26]
        let policy = Array(27...36)
        let match = [37, 38, 45]
        let reporting = Array(52...56)
        #expect(Self.requirements.map(\.number) == record + fetch + policy + match + reporting)
    }

    @Test(arguments: requirements) func isCitedBesideTheCode(requirement: Requirement) throws {
        let source = try Self.text(requirement.source)
        // Section 3.1 is not cited by a citation of 3.10.
        let isCited = source.ranges(of: requirement.section).contains { place in
            let rest = source[place.upperBound...]
            return rest.first?.isNumber != true && !(rest.first == "." && rest.dropFirst().first?.isNumber == true)
        }
        #expect(isCited, "\(requirement.source) does not cite \(requirement.section)")
    }

    @Test(arguments: requirements) func hasATest(requirement: Requirement) throws {
        guard requirement.test != "-" else {
            #expect(requirement.level == "MAY", "only what is left open may go without a test")
            return
        }
        let source = try Self.text(requirement.tests)
        let function = try #require(source.firstRange(of: "func \(requirement.test)("))
        // What stands between the attribute of a test and its name is no other function.
        let before = source[..<function.lowerBound]
        let attribute = try #require(before.ranges(of: "@Test").last)
        #expect(!before[attribute.upperBound...].contains("func "))
    }
}
