import Report
import Survey
import Testing

@Suite("Days left of certificates")
struct CertificateDaysTests {
    private static let day: Int64 = 86_400

    @Test(
        arguments: [
            (-1, "expired"), (-86_400 * 400, "expired"), (0, "days_0_6"), (7 * 86_400 - 1, "days_0_6"),
            (7 * 86_400, "days_7_13"), (14 * 86_400, "days_14_29"), (30 * 86_400, "days_30_59"),
            (60 * 86_400, "days_60_89"), (90 * 86_400 - 1, "days_60_89"), (90 * 86_400, "days_90_179"),
            (180 * 86_400, "days_180_or_more"), (Int64.max - Sample.startedAt, "days_180_or_more"),
        ] as [(Int64, String)]
    )
    func countsFromTheBeginningOfTheRun(seconds: Int64, key: String) throws {
        var model = Sample.empty
        var days = CertificateDays(startedAt: Sample.startedAt)
        days.count(notAfter: Sample.startedAt + seconds)
        model.certificates = days
        let figures = Figures(model).sections.first { $0.name == "certificate_days" }?.figures ?? []
        #expect(figures.filter { $0.share.count > 0 }.map(\.key) == [key])
        #expect(figures.allSatisfy { $0.share.total == 1 })
    }

    @Test func takesTimesThatNoCertificateHas() {
        var days = CertificateDays(startedAt: .max)
        days.count(notAfter: .min)
        var other = CertificateDays(startedAt: .min)
        other.count(notAfter: .max)
        for (days, key) in [(days, "expired"), (other, "days_180_or_more")] {
            var model = Sample.empty
            model.certificates = days
            let figures = Figures(model).sections.first { $0.name == "certificate_days" }
            #expect(figures?[key: key].share.count == 1)
        }
    }

    @Test func isNoChapterWithoutCertificates() {
        var model = Sample.empty
        model.certificates = CertificateDays(startedAt: 0)
        #expect(Figures(model).chapters.allSatisfy { $0.name != "certificates" })
    }
}
