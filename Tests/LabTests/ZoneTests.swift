import Lab
import Testing

struct ZoneTests {
    private func lines(_ domain: String) throws -> [String] {
        let scenario = try #require(Catalogue.byDomain[domain])
        return scenario.site.zoneRecords.map { "\($0.owner) \($0.type.mnemonic) \($0.data)" }
    }

    @Test func writesAHealthySite() throws {
        #expect(
            try lines("h01.test") == [
                "h01.test MX 10 mail.h01.test.",
                "mail.h01.test A 127.77.0.25",
                "_mta-sts.h01.test TXT \"v=STSv1; id=20260101000000Z\"",
                "mta-sts.h01.test A \(LabAddress.ordinary(for: "h01.test"))",
            ])
    }

    @Test func writesNullMX() throws {
        #expect(try lines("x60-null.test").contains("x60-null.test MX 0 ."))
    }

    @Test func keepsTheStringsOfARecordApart() throws {
        #expect(try lines("d07.test").contains("_mta-sts.d07.test TXT \"v=STSv1; id=2016\" \"0831085700Z;\""))
    }

    @Test func escapesQuotesAndOctets() throws {
        #expect(try lines("x16-quotes.test").contains("_mta-sts.x16-quotes.test TXT \"\\\"v=STSv1; id=a\\\"\""))
        #expect(try lines("x17-non-ascii.test").contains { $0.hasSuffix("note=\\195\\169\"") })
    }

    @Test func leadsALoopBackToItsStart() throws {
        let lines = try lines("d10.test")
        #expect(lines.contains("_mta-sts.d10.test CNAME loop._mta-sts.d10.test."))
        #expect(lines.contains("loop._mta-sts.d10.test CNAME _mta-sts.d10.test."))
    }

    @Test func servesNothingForADomainThatDoesNotExist() throws {
        #expect(try lines("x63-nxdomain.test").isEmpty)
    }

    @Test func neverPutsAnythingBesideACNAME() {
        let records = RootZone.shared + RootZone.records(of: Catalogue.scenarios)
        let aliases = Set(records.filter { $0.type == .alias }.map(\.owner))
        let others = Set(records.filter { $0.type != .alias }.map { $0.owner.lowercased() })
        #expect(aliases.isDisjoint(with: others))
    }
}
