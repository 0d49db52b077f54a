import Foundation
import Lab
import Testing

@Suite(.serialized)
final class LabTests {
    private let directory: String
    private let lab: Lab
    /// The exit status of curl for a fetch whose time is over.
    private static let timedOut: Int32 = 28

    init() throws {
        directory = FileManager.default.temporaryDirectory.appendingPathComponent("lab-\(UUID().uuidString)").path
        var options = LabOptions()
        options.names = 200
        options.slowness = 1
        options.mix.adoption = 0.2
        lab = try Lab.start(directory: directory, options: options)
    }

    deinit {
        lab.stop()
        try? FileManager.default.removeItem(atPath: directory)
    }

    @Test func answersAsTheCatalogueSays() throws {
        let cases: [(arguments: [String], expected: [String])] = [
            (["_mta-sts.d01.test", "TXT"], ["NXDOMAIN", "flags: qr rd ra"]),
            (["_mta-sts.d02.test", "TXT"], ["NOERROR", "ANSWER: 0", "SOA"]),
            (["_mta-sts.d03-servfail.test", "TXT"], ["SERVFAIL"]),
            (["_mta-sts.d03-refused.test", "TXT"], ["REFUSED"]),
            (["_mta-sts.d05.test", "TXT"], ["ANSWER: 2"]),
            (["_mta-sts.d08.test", "TXT"], ["ANSWER: 3", "v=STSv1"]),
            (["_mta-sts.d09.test", "TXT"], ["NXDOMAIN", "CNAME"]),
            (["-b", "1232", "_mta-sts.d12.test", "TXT"], ["qr tc rd ra"]),
            (["-t", "_mta-sts.d12.test", "TXT"], ["ANSWER: 9"]),
            (["-t", "_mta-sts.d12-small.test", "TXT"], ["ANSWER: 1", "v=STSv1"]),
            (["_mta-sts.d13.test", "TXT"], ["SERVFAIL"]),
            (["-o", "CD", "_mta-sts.d13.test", "TXT"], ["NOERROR", "v=STSv1"]),
            (["-t", "_mta-sts.x01-huge.test", "TXT"], ["ANSWER: 81"]),
            (["_mta-sts.x06-lame.test", "TXT"], ["ANSWER: 0, AUTHORITY: 1", "ns.elsewhere.invalid."]),
            (["-b", "1232", "_mta-sts.x05-edns.test", "TXT"], ["FORMERR"]),
            (["x60-null.test", "MX"], ["0 ."]),
            (["mta-sts.n05-servfail.test", "AAAA"], ["SERVFAIL"]),
            (["mta-sts.n05-servfail.test", "A"], ["NOERROR", "127.77.1."]),
            (["nobody-registered-this.com", "MX"], ["NXDOMAIN"]),
        ]
        for (arguments, expected) in cases {
            let port = lab.resolver.split(separator: ":").last.map(String.init) ?? ""
            let answer = try Probe(["drill", "-p", port] + arguments + ["@127.0.0.1"]).output
            for part in expected { #expect(answer.contains(part), "\(arguments): \(answer)") }
        }
    }

    @Test func policyHostsBehaveAsTheCatalogueSays() throws {
        let cases: [(domain: String, status: Int32, contains: String)] = [
            ("h01.test", 0, "mx: mail.h01.test\r\n"), ("h03-301.test", 0, "|301|"), ("h04.test", 0, "|404|"),
            ("h05-429.test", 0, "|429|"), ("h06-206.test", 0, "|206|"), ("h12-length.test", 18, "|200|"),
            ("h12-chunks.test", 18, "|200|"), ("h14-plain.test", 35, "|000|"), ("h14-port-80.test", 7, "|000|"),
            ("x32-empty-reply.test", 52, "|000|"), ("x33-slow.test", 0, "|200|"), ("l01-untrusted.test", 60, "|000|"),
            ("l01-self-signed.test", 60, "self-signed"), ("l02.test", 60, "no alternative certificate"),
            ("l03-expired.test", 60, "has expired"), ("l03-future.test", 60, "not yet valid"), ("l04.test", 0, "|200|"),
            ("sub.l05.test", 60, "no alternative certificate"), ("l08.test", 60, "local issuer"),
            ("l09-unrecognized.test", 35, "unrecognized name"), ("l09-handshake.test", 35, "handshake failure"),
            ("l09-internal.test", 35, "internal error"), ("l10.test", 60, "no alternative certificate"),
            ("l12.test", 0, "|200|"), ("n06-timeout.test", 28, "|000|"), ("x36-reset.test", 35, "reset by peer"),
            ("x36-silent.test", 28, "|000|"), ("x34-alert.test", 35, "decode error"), ("h13.test", 28, "|200|"),
        ]
        for (domain, status, part) in cases {
            let site = try #require(Catalogue.byDomain[domain]).site
            // What answers at all has time to, however slow the machine is.
            let probe = try Probe.curl(lab, site, seconds: status == Self.timedOut ? 4 : 60)
            #expect(probe.status == status, "\(domain): \(probe.output)")
            #expect(probe.output.contains(part), "\(domain): \(probe.output)")
        }
    }

    @Test func bodiesHaveTheSizesOfTheCatalogue() throws {
        let cases = [("h11.test", 65_536), ("h09-edge.test", 65_537), ("x40-empty.test", 0)]
        for (domain, size) in cases {
            let site = try #require(Catalogue.byDomain[domain]).site
            let probe = try Probe.curl(lab, site, "--write-out", "|%{size_download}|", "--output", "/dev/null")
            #expect(probe.output == "|\(size)|")
        }
        let compressed = try #require(Catalogue.byDomain["h15.test"]).site
        #expect(try Probe.curl(lab, compressed, "--head").output.contains("Content-Encoding: gzip"))
    }

    @Test func refusesOldProtocols() throws {
        let site = try #require(Catalogue.byDomain["l11.test"]).site
        #expect(try Probe.curl(lab, site, "--tlsv1.2").output.contains("alert protocol version"))
    }

    @Test func ordinaryHostsBehaveAsTheirKind() throws {
        let statuses: [Resident.Kind: Int32] = [
            .enforce: 0, .testing: 0, .optedOut: 0, .wrongName: 60, .expired: 60, .selfSigned: 60, .noCertificate: 35,
            .refused: 7, .notFound: 0,
        ]
        var seen: Set<Resident.Kind> = []
        for resident in lab.population where !seen.contains(resident.kind) {
            guard let status = statuses[resident.kind] else { continue }
            seen.insert(resident.kind)
            let probe = try Probe.curl(lab, resident.site)
            #expect(probe.status == status, "\(resident.domain): \(probe.output)")
            #expect(probe.output.contains("|404|") == (resident.kind == .notFound))
        }
        #expect(seen.contains(.enforce) && seen.contains(.wrongName))
    }

    @Test func writesListAndTruthThatAgree() throws {
        func lines(_ path: String) throws -> [Substring] {
            String(decoding: try #require(FileManager.default.contents(atPath: path)), as: UTF8.self).split(
                separator: "\n")
        }
        let truth = try lines(lab.files.truth)
        #expect(truth.count == 1 + lab.expectedCounts.domains)
        #expect(lab.expectedCounts.domains == Catalogue.scenarios.count + 200)
        #expect(try lines(lab.files.list).count == truth.count + Catalogue.refusedInputs.count)
        let enforcing = truth.count { $0.split(separator: "\t", omittingEmptySubsequences: false)[2] == "enforce" }
        #expect(enforcing == lab.expectedCounts.outcomes["enforce"])
    }

    @Test func refusesASecondLabInTheDirectory() {
        #expect(throws: LabError.self) { try Lab.start(directory: directory) }
    }

    @Test func writesDownConnectionsToForbiddenAddresses() throws {
        #expect(!FileManager.default.fileExists(atPath: lab.files.trespasses))
        _ = try Probe(["curl", "--silent", "--max-time", "2", "--noproxy", "*", "https://127.0.0.1:\(lab.httpsPort)/"])
        #expect(Probe.eventually { FileManager.default.fileExists(atPath: lab.files.trespasses) })
    }
}
