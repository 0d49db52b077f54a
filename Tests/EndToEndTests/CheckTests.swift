import Foundation
import Lab
import Testing

extension EndToEnd {
    /// `check` against the lab: what a person is told of one domain.
    struct CheckTests {
        /// Options with which a check of the lab is quick.
        private static func options(_ lab: Lab) -> [String] {
            lab.scanOptions + [
                "--dns-timeout", "1", "--dns-attempts", "2", "--https-timeout", "3", "--retry-after", "1",
            ]
        }

        private static func check(_ arguments: String...) async throws -> Ending {
            let lab = try Labs.catalogue.get()
            return try await Program.run(["check"] + arguments + options(lab), in: try Scratch())
        }

        private static func document(_ domain: String) async throws -> Document {
            let ending = try await check(domain, "--json")
            return try JSONDecoder().decode(Document.self, from: Data(ending.output.utf8))
        }

        @Test func tellsThatADomainWorks() async throws {
            let ending = try await Self.check("d08.test")
            #expect(ending.status == 0)
            #expect(ending.errors.isEmpty)
            #expect(ending.output.hasPrefix("d08.test: MTA-STS works, in mode enforce, with one warning.\n"))
            #expect(ending.output.contains("Effect on mail: protected."))
            #expect(!ending.output.contains("\u{1B}"))
            let document = try await Self.document("d08.test")
            #expect(document.outcome == "enforce")
            #expect(document.gates.map(\.mark).prefix(8) == ["ok", "ok", "ok", "ok", "ok", "ok", "ok", "not_probed"])
            #expect(document.looks == 1)
        }

        @Test(arguments: ["https://D08.test/index.html", "postmaster@d08.test", "d08.test.", " \"d08.test\" "])
        func takesADomainAsListsDo(_ name: String) async throws {
            #expect(try await Self.check(name).output.hasPrefix("d08.test: "))
        }

        @Test func tellsAProvidersCertificate() async throws {
            let ending = try await Self.check("l10.test")
            #expect(ending.status == 0)
            #expect(ending.output.contains("Cert SAN mismatch: the provider's own certificate (ptls.provider_cert)"))
            let document = try await Self.document("l10.test")
            #expect(document.delegation?.answer == "own_certificate")
            #expect(document.gates.map(\.mark)[3...6] == ["failed", "not_reached", "not_reached", "not_reached"])
        }

        @Test(arguments: Catalogue.scenarios.filter { $0.id == "X50" })
        func namesTheKindOfAMismatch(_ scenario: Scenario) async throws {
            let document = try await Self.document(scenario.domain)
            #expect(document.outcome == "broken")
            #expect(document.effect.key == "at_risk")
            let kinds = document.mx.compactMap { $0.mismatch?.kind }
            #expect(kinds == [try #require(scenario.expected.detail)])
            #expect(document.fixes.map(\.step) == ["policy", "record", "reporting"])
            let named = document.fixes[0].lines.filter { $0.hasPrefix("mx: ") }
            #expect(named == scenario.site.exchanges.map { "mx: \($0.host.lowercased())" })
        }

        @Test func saysWhatCouldNotBeTold() async throws {
            let ending = try await Self.check("d03-timeout.test")
            #expect(ending.status == 2)
            #expect(
                ending.errorLines == [
                    "mtasts-survey: a temporary failure; looking once more in 1 s",
                    "mtasts-survey: d03-timeout.test: it could not be told; check again later",
                ])
            let told = """
                d03-timeout.test: It could not be told: No answer for the record (rec.dns_timeout).
                Effect on mail: unknown. What senders make of the domain cannot be told before the temporary failure
                has passed.
                Looked at 2 times, 1 s apart: a failed connection that stays is told as a failure.

                DNS record            could not be told
                  question            _mta-sts.d03-timeout.test TXT
                  answer              no answer in time
                  could not be told   No answer for the record (rec.dns_timeout)
                                      No name server answered the question for the record in time. (RFC 8461, 3.1)

                policy host           not reached

                connection            not reached

                TLS                   not reached

                HTTP                  not reached

                policy text           not reached

                MX match              not reached
                  MX                  10 mail.d03-timeout.test: no policy to match

                MX TLS                not probed

                TLS-RPT               absent
                  question            _smtp._tls.d03-timeout.test TXT
                  answer              NXDOMAIN: the name does not exist
                  absent              No TLS-RPT (rpt.absent)
                                      There is no TLS-RPT record at `_smtp._tls`, so failures of TLS are not
                                      reported to anybody. (RFC 8460, 3)

                What to do

                1. Scan again; if it stays, check the domain's name servers.
                   _mta-sts.d03-timeout.test

                """
            #expect(ending.output == told)
        }

        @Test(arguments: ["foo bar", "not_a_domain.test", "192.0.2.1", "a@b.test,c@d.test", "com", "", "\u{1B}[31m"])
        func refusesWhatIsNoDomain(_ name: String) async throws {
            try await BadCommand("no domain", ["check", name], 64, "give a domain such as example.com")
                .expectRefusal(in: try Scratch())
        }

        @Test func needsAResolver() async throws {
            try await BadCommand(
                "no resolver", ["check", "example.com", "--resolver", "127.0.0.1:1", "--dns-timeout", "0.3"], 74,
                "no resolver answers"
            ).expectRefusal(in: try Scratch())
        }

        @Test func waitsForNoResolverThatFallsSilent() async throws {
            let server = try NameServer(.nothingMore)
            defer { server.stop() }
            let ending = try await Program.run(
                [
                    "check", "example.com", "--resolver", server.address, "--dns-timeout", "0.5", "--dns-attempts",
                    "20",
                ], in: try Scratch())
            #expect(ending.status == 74)
            #expect(ending.output.isEmpty)
            #expect(ending.complaint.contains("no resolver answers any more"), "\(ending.errors)")
        }

        @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script is not installed"))
        func coloursATerminalUnlessTold() async throws {
            let lab = try Labs.catalogue.get()
            let line = "$program check d08.test \(Self.options(lab).joined(separator: " "))"
            for (setting, isColoured) in [("TERM=xterm", true), ("TERM=xterm NO_COLOR=1", false), ("TERM=dumb", false)]
            {
                // Whatever runs the tests may have switched colours off for them.
                let ending = try await Program.shell(
                    "script -qec \"env -u NO_COLOR \(setting) \(line)\" /dev/null", in: try Scratch())
                #expect(ending.output.contains("MTA-STS works"), "\(ending.output)")
                #expect(ending.output.contains("\u{1B}[32mok\u{1B}[0m") == isColoured)
                #expect(ending.output.contains("\u{1B}") == isColoured)
            }
        }

        private struct Document: Decodable {
            struct Gate: Decodable {
                let gate: String
                let mark: String
            }

            struct Host: Decodable {
                struct Mismatch: Decodable {
                    let kind: String
                }

                let host: String
                let mismatch: Mismatch?
            }

            struct Fix: Decodable {
                let step: String
                let lines: [String]
            }

            struct Effect: Decodable {
                let key: String
            }

            struct Delegation: Decodable {
                let provider: String
                let answer: String
            }

            let outcome: String
            let looks: Int
            let effect: Effect
            let gates: [Gate]
            let mx: [Host]
            let fixes: [Fix]
            let delegation: Delegation?
        }
    }
}
