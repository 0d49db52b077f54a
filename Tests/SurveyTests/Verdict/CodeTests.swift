import Foundation
import MTASTS
import Survey
import Testing

struct CodeTests {
    /// The codes as databases and scripts hold them: lines are only ever added.
    static func frozen() throws -> [String] {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Vectors/codes.txt")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map(String.init)
    }

    @Test func neverLosesACode() throws {
        #expect(Set(Code.allCases.map(\.rawValue)) == Set(try Self.frozen()))
    }

    @Test func knowsTheStageOfEachCode() {
        for code in Code.allCases { #expect(code.rawValue.hasPrefix(code.stage.rawValue + ".")) }
    }

    @Test func tellsEveryProblemOfATextAsAFinding() {
        let codes = Set(Code.allCases.map(\.rawValue))
        for problem in Problem.Code.allCases { #expect(codes.contains(problem.rawValue)) }
    }
}
