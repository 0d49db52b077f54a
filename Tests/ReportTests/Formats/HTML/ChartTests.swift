import Survey
import Testing

@testable import Report

@Suite("Charts")
struct ChartTests {
    @Test(
        arguments: [
            (0, "0"), (1, "1"), (0.5, "0.5"), (1.0 / 3, "0.333"), (12.3456, "12.346"), (-0.25, "-0.25"), (100, "100"),
            (0.0004, "0"), (0.0005, "0.001"), (99.9996, "100"),
        ] as [(Double, String)]
    )
    func writesNumbersShort(value: Double, text: String) {
        #expect(ChartNumber.text(value).markup == text)
    }

    @Test(
        arguments: [
            ([], 1), ([0], 1), ([1], 1), ([0.51], 1), ([0.5], 0.5), ([0.11, 0.2], 0.2), ([0.1], 0.1),
            ([0.000_7], 0.001), ([0.09, 0.021], 0.1),
        ] as [([Double], Double)]
    )
    func endsTheScaleAtARoundShare(shares: [Double], top: Double) {
        #expect(abs(ShareScale(holding: shares).top - top) < top / 1_000)
    }

    @Test func holdsEveryShareOnItsScale() {
        for step in 0...1_000 {
            let share = Double(step) / 1_000
            #expect((0...1).contains(ShareScale(holding: [share]).place(share)))
        }
    }

    @Test func dividesABarByCounts() throws {
        let parts = ["enforce", "testing", "broken", "none"].enumerated().map { index, key in
            (figure: Figure(key, key, index, of: 6, .withRecord), paint: ChartPaint(key))
        }
        let markup = try #require(StackedBar(id: "x", title: "t", parts: parts).markup).markup
        #expect(markup.contains(#"x="0%" y="2" width="16.667%""#))
        #expect(markup.contains(#"x="16.667%" y="2" width="33.333%""#))
        #expect(markup.contains(#"x="50%" y="2" width="50%""#))
        #expect(markup.contains("Of 6: 0 enforce, 1 testing, 2 broken, 3 none."))
        #expect(StackedBar(id: "x", title: "t", parts: Array(parts.prefix(1))).markup == nil)
    }

    @Test func paintsPartsOfAWholeApart() {
        for keys in [["mx", "implicit", "null", "none", "nxdomain", "unknown"], Outcome.allCases.map(\.rawValue)] {
            #expect(Set(ChartPaint.parts(keys)).count == keys.count)
        }
        #expect(ChartPaint.parts(["not_configured", "inconclusive"]).map(\.name) == ["neutral", "unknown"])
    }

    @Test func drawsNoBarOfNothing() {
        let figure = Figure("a", "a", 0, of: 0, .probed)
        let chart = BarChart(id: "x", title: "t", rows: [BarChart.Row(label: "a", bars: [(figure, .plain)])])
        #expect(!chart.markup.markup.contains("plain") && !chart.markup.markup.contains("whisker"))
        #expect(chart.markup.markup.contains("–"))
    }

    @Test func drawsABarWithoutWhiskersForAShareOfTheList() {
        let figure = Figure("a", "a", 1, of: 2, .listed)
        let chart = BarChart(id: "x", title: "t", rows: [BarChart.Row(label: "a", bars: [(figure, .plain)])])
        #expect(chart.markup.markup.contains("plain") && !chart.markup.markup.contains("whisker"))
    }

    @Test func drawsNoLineOfOnePoint() {
        let point = (at: Int64(0), name: "2024-01-01", figure: Figure("a", "a", 1, of: 2, .answered))
        #expect(LineChart(id: "x", title: "t", points: [point], paint: .plain).markup == nil)
        #expect(LineChart(id: "x", title: "t", points: [point, point], paint: .plain).markup != nil)
    }

    @Test func cutsLabelsByTheirWidth() {
        #expect(ChartLabel.short("example.com").markup == "example.com")
        #expect(ChartLabel.short(String(repeating: "a", count: 90)).markup.count <= 42)
        #expect(ChartLabel.short(String(repeating: "\u{4E2D}", count: 90)).markup.count <= 22)
        #expect(ChartLabel.short("30 to below 180 days (2,592,000 to 15,551,999 s)").markup == "30 to below 180 days")
        #expect(ChartLabel.short("a `b` <c>").markup == "a b &lt;c&gt;")
    }
}
