import Foundation
import MTASTS
import Names
import Report
import Store
import Survey
import Testing

@testable import Commands

/// Reports of real databases with several runs of a list.
@Suite("Reports beside earlier runs") final class ReportReaderTests {
    private let folder: URL
    private var database: String { folder.appending(path: "survey.sqlite").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "runs-\(UInt64.random(in: 0...UInt64.max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    /// Three domains have a policy for the mail host of January; two have moved by February, one of them from elsewhere.
    @Test func tellPoliciesThatWereNotBroughtUpToDate() throws {
        try scan(["mx.one.example", "mx.one.example", "mx.two.example"], at: 1_767_225_600)
        try scan(["mx.one.example", "mx.three.example", "mx.three.example"], at: 1_769_904_000)
        let model = try report(run: 2)
        let kinds = try #require(Figures(model).tables.first { $0.name == "mismatches" })
        let stale = try #require(kinds.whole).section[key: "stale"]
        #expect(stale.share == Share(1, of: 2))
    }

    @Test func showTheRunsBefore() throws {
        for month in 0..<3 { try scan(["mx.one.example"], at: 1_767_225_600 + Int64(month) * 2_678_400) }
        #expect(try report(run: 3).trend.map(\.runID) == [1, 2])
        #expect(try report(run: 1).trend.isEmpty)
        #expect(try report(run: 3).trend.map(\.tally.scanned) == [1, 1])
        #expect(try report(run: 3, where: ["client=a"]).trend.isEmpty)
    }

    private func report(run: Int, where conditions: [String] = []) throws -> ReportModel {
        let store = try SurveyReader(path: database)
        let run = try store.run(run)
        let suffixes = try PublicSuffixList.loaded()
        let earlier = EarlierRuns(before: run, among: try store.runs())
        let study = StudySettings(providers: [], registrableDomain: { suffixes.registrableDomain(of: $0) })
        return try ReportReader(
            run: run, filter: try RowFilter(conditions, of: run), study: study, suffixes: suffixes,
            earlier: earlier.latest,
            trend: try earlier.points(store), details: DetailGatherer(run, listsDomains: false, suffixes)
        ).model(store)
    }

    /// A run over a domain for each mail host.
    private func scan(_ hosts: [String], at time: Int64) throws {
        let writer = try SurveyWriter(path: database)
        let plan = RunPlan(
            listName: "list.csv", listSHA256: Digest(Array(repeating: 1, count: 32)), options: [], toolVersion: "1",
            columnNames: ["client"])
        _ = try writer.begin(plan, fresh: false, now: time)
        try writer.append(
            try hosts.enumerated().map { index, host in try Self.domain(index + 1, mailedBy: host, at: time) })
        try writer.finish(ListCounts(rows: hosts.count, domains: hosts.count), state: .finished, now: time + 60)
        try writer.close()
    }

    private static func domain(_ position: Int, mailedBy host: String, at time: Int64) throws -> ExaminedDomain {
        let body = Array("version: STSv1\r\nmode: enforce\r\nmx: mx.one.example\r\nmax_age: 604800\r\n".utf8)
        let address = IPAddress.v4(0xC000_0207)
        var evidence = Evidence(
            domain: try DomainName("domain-\(position).example"), observedAt: time,
            record: Answer(.records([Array("v=STSv1; id=20240101;".utf8)])), tlsRPT: Answer(.nxdomain),
            mx: Answer(.records([MailExchange(preference: 10, host: host)])))
        evidence.policyHost = AddressAnswers(ipv4: Answer(.records([address])), ipv6: Answer(.noData))
        evidence.fetch = FetchEvidence(
            attempts: [AddressAttempt(address: address, failure: nil)],
            ending: .response(
                HTTPEvidence(
                    status: 200, contentType: "text/plain", body: body,
                    bodySHA256: Digest(Array(repeating: 2, count: 32)))))
        return ExaminedDomain(
            position: position, line: position, columns: ["a"], evidence: evidence, verdict: judge(evidence))
    }
}
