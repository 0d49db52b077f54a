import Foundation
import MTASTS
import Testing

/// A case of the conformance files in `Tests/Vectors`, shared by the test targets.
struct Vector: Decodable, Sendable, CustomTestStringConvertible {
    let id: String
    let input: String?
    let expect: String
    let why: String
    let decision: String?
    let acceptedBy: String

    var isValid: Bool { expect == "valid" }
    var testDescription: String { "\(id): \(why)" }

    /// The bytes to parse; a case that only has a recipe is made here.
    var bytes: [UInt8] {
        if let input { return Array(input.utf8) }
        let lines = (0..<4_000).map { "mx: mail\($0).example.com" }
        let policy = ["version: STSv1", "mode: enforce", "max_age: 86400"] + lines
        return Array(policy.map { $0 + "\n" }.joined().utf8)
    }

    enum CodingKeys: String, CodingKey {
        case id
        case input
        case expect
        case why
        case decision
        case acceptedBy = "accepted_by"
    }
}

/// A host and a pattern of `mx-match.json`.
struct MatchVector: Decodable, Sendable, CustomTestStringConvertible {
    let id: String
    let host: String
    let pattern: String
    let match: Bool
    let why: String

    var testDescription: String { "\(id): \(why)" }
}

enum Vectors {
    private struct File<Case: Decodable>: Decodable {
        let cases: [Case]
    }

    static let records: [Vector] = load("sts-record")
    static let policies: [Vector] = load("policy")
    static let reports: [Vector] = load("tlsrpt-record")
    static let matches: [MatchVector] = load("mx-match")

    private static func load<Case: Decodable>(_ name: String) -> [Case] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = folder.appending(path: "Vectors/\(name).json")
        do {
            return try JSONDecoder().decode(File<Case>.self, from: Data(contentsOf: file)).cases
        } catch {
            fatalError("cannot read \(file.path): \(error)")
        }
    }
}

extension Parsed {
    /// The problems as short strings, `code` or `code/detail`.
    var kinds: [String] { problems.map(\.kind) }
}

extension Problem {
    var kind: String { detail.map { "\(code.rawValue)/\($0.rawValue)" } ?? code.rawValue }
}

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
