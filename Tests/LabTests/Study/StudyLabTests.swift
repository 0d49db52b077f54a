import Foundation
import Lab
import Testing

/// A lab of a study population: each kind is served as it is expected to be.
@Suite(.serialized)
final class StudyLabTests {
    private let directory: String
    private let lab: Lab

    init() throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("lab-\(UUID().uuidString)").path
        var options = LabOptions()
        options.study = 5_000
        lab = try Lab.start(directory: directory, options: options)
    }

    deinit {
        lab.stop()
        try? FileManager.default.removeItem(atPath: directory)
    }

    @Test func servesEachKindAsPlanted() throws {
        let cases: [ServerFlaw?: (status: Int32, contains: String)] = [
            nil: (0, "|200|"), .refused: (7, "|000|"), .nameMismatch: (60, "no alternative certificate"),
            .noCertificate: (35, "internal error"), .expired: (60, "has expired"), .selfSigned: (60, "self-signed"),
            .notFound: (0, "|404|"), .redirect: (0, "|301|"), .forbidden: (0, "|403|"), .serverError: (0, "|500|"),
            .noContent: (0, "|204|"), .addressPattern: (0, "mx: postmaster@"), .trailingDot: (0, ".\n"),
            .emptyPattern: (0, "mx: \n"), .emptyFile: (0, "|200|"), .noMaxAge: (0, "mode: enforce"),
            .webPage: (0, "<html>"),
        ]
        var seen: Set<ServerFlaw?> = []
        for holder in try #require(lab.study).compactMap(\.holder) where !seen.contains(holder.serverFlaw) {
            guard let expected = cases[holder.serverFlaw] else { continue }
            seen.insert(holder.serverFlaw)
            let probe = try Probe.curl(lab, holder.site)
            #expect(probe.status == expected.status, "\(holder.domain): \(probe.output)")
            #expect(probe.output.contains(expected.contains), "\(holder.domain): \(probe.output)")
        }
        // A population of this size has a few kinds of bad policies only.
        let rare: Set<ServerFlaw?> = [.addressPattern, .trailingDot, .emptyPattern, .emptyFile, .noMaxAge, .webPage]
        #expect(seen.isSuperset(of: Set(cases.keys).subtracting(rare)))
    }

    @Test func namesLeadToProviders() throws {
        let study = try #require(lab.study)
        for provider in StudyProvider.allCases {
            let holder = try #require(study.lazy.compactMap(\.holder).first { $0.hosting == .provider(provider) })
            let target = provider.target(for: holder.domain)
            let record = try Probe.drill(lab, "_mta-sts.\(holder.domain)", "TXT").output
            #expect(record.contains("CNAME") && record.contains("v=STSv1; id="), "\(record)")
            let host = try Probe.drill(lab, "mta-sts.\(holder.domain)", "A").output
            #expect(host.contains("\(target).") && host.contains("127.77."), "\(host)")
        }
    }

    @Test func writesListAndTruths() throws {
        func text(_ path: String) throws -> String {
            String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self)
        }
        let study = try #require(lab.study)
        #expect(try text(lab.files.list).split(separator: "\n").count == 5_001)
        #expect(try text(lab.files.studyTruth) == study.truth.json)
        #expect(lab.expectedCounts.domains == 5_000)
        #expect(lab.expectedCounts.outcomes == study.truth.counts["outcomes"])
        #expect(lab.expectedCounts.categories == study.truth.counts["broken_primary"])
        #expect(lab.scenarios.isEmpty && lab.population.isEmpty)
    }
}
