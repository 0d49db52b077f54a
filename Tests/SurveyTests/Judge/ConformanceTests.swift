import Foundation
import Survey
import Testing

/// The shared vectors, judged as whole domains.
struct ConformanceTests {
    struct Vectors: Decodable {
        var cases: [Case]
    }

    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        var id: String
        var input: String?
        var expect: String
        var acceptedBy: String

        enum CodingKeys: String, CodingKey {
            case id
            case input
            case expect
            case acceptedBy = "accepted_by"
        }

        var testDescription: String { id }

        var accepted: Int? { acceptedBy.split(separator: "/").first.flatMap { Int($0) } }
    }

    static func cases(_ file: String) throws -> [Case] {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Vectors")
        let data = try Data(contentsOf: folder.appending(path: file))
        return try JSONDecoder().decode(Vectors.self, from: data).cases
    }

    @Test(arguments: try cases("sts-record.json"))
    func judgesRecords(vector: Case) throws {
        let text = Array(try #require(vector.input).utf8)
        let verdict = judge(
            try evidence {
                $0.record = Answer(.records([text]))
                if !text.starts(with: Array("v=STSv1".utf8)) {
                    $0.policyHost = nil
                    $0.fetch = nil
                }
            })
        if vector.expect == "valid" {
            #expect(verdict.outcome == .enforce)
        } else if verdict.outcome == .broken {
            #expect(verdict.category == .record)
            #expect(verdict.deployed == vector.accepted)
        } else {
            // What is no attempt at a record is foreign.
            #expect(["R43", "R46"].contains(vector.id))
            #expect(verdict.code == .recordForeignTXT)
        }
    }

    @Test(arguments: try cases("policy.json"))
    func judgesPolicies(vector: Case) throws {
        let body =
            vector.input ?? "version: STSv1\nmode: enforce\nmax_age: 86400\n"
            + (0..<4000).map { "mx: mx\($0).example.com\n" }.joined()
        let verdict = judge(
            try evidence {
                $0.mx = Answer(.nxdomain)
                $0.fetch = fetched(body)
            })
        if vector.expect == "valid" {
            #expect([.none, .testing, .enforce].contains(verdict.outcome))
        } else {
            #expect(verdict.outcome == .broken)
            #expect(verdict.category == .policySyntax)
            #expect(verdict.deployed == vector.accepted)
        }
    }

    @Test(arguments: try cases("tlsrpt-record.json"))
    func judgesReportingRecords(vector: Case) throws {
        let verdict = judge(try evidence { $0.tlsRPT = texts(vector.input ?? "") })
        if vector.expect == "valid" {
            #expect(verdict.tlsReporting == .valid)
        } else {
            #expect(verdict.tlsReporting != .valid)
        }
    }
}
