import Foundation
import Testing

extension EndToEnd {
    /// Reports in HTML as a browser takes them: of a survey of the lab, and of a run in which every foreign text is hostile.
    struct PageTests {
        @Test func opensInABrowserAndAsksForNothing() async throws {
            let survey = try await CatalogueSurvey.shared.result()
            let page = survey.scratch.path("report.html")
            let report = try await Program.run(
                ["report", "--db", survey.scratch.database, "--format", "html", "--output", page], in: survey.scratch)
            #expect(report.status == 0, "\(report.errors)")
            let hostile = Program.package.appending(path: "Tests/Golden/report-hostile.html").path
            let seen = try await Self.browse([page, hostile], in: survey.scratch)

            // Whoever is deaf to what a page may not do would call every page well behaved.
            #expect(!seen.control.requests.isEmpty && !seen.control.complaints.isEmpty && seen.control.dialogs == ["1"])
            #expect(seen.pages.count == 2)
            for page in seen.pages {
                for sight in [page.sight, page.withoutScript] {
                    #expect(sight.requests == [] && sight.complaints == [] && sight.dialogs == [])
                }
                Self.expectSound(page)
                try Self.expectSortable(page)
            }
        }

        /// Every chart has its name, its words and its table; every table its headings; every link its end.
        private static func expectSound(_ page: Page) {
            #expect(page.charts.count >= 5 && page.tables.count >= 10)
            for chart in page.charts { #expect(chart.isNamed && chart.hasCaption && chart.hasTable, "\(chart.id)") }
            for table in page.tables { #expect(table.isComplete, "\(table.id)") }
            #expect(page.repeatedIDs == [] && page.brokenLinks == [] && page.foreignLinks == [])
            #expect(page.loaders == [] && page.handlers == [] && page.scripts == 1)
            // Only the boxes of wide tables scroll sideways, never the page.
            #expect(page.width == 1_280 && page.phoneWidth == 390)
        }

        private static func expectSortable(_ page: Page) throws {
            let listing = try #require(page.listing)
            #expect(listing.rows > 10 && Set(listing.listed).count > 10)
            #expect(listing.ascendingSaid == "ascending")
            #expect(listing.ascending != listing.listed && listing.ascending.sorted() == listing.listed.sorted())
            #expect(listing.descending == listing.ascending.reversed() || Set(listing.listed).count < listing.rows)
            #expect(listing.again == listing.listed)
            #expect((1..<listing.rows).contains(listing.found))
            #expect(listing.told == "\(listing.found) of \(listing.rows) rows")
            #expect((1..<listing.rows).contains(listing.chosen))
            #expect(listing.all == listing.rows)
            #expect(page.rowsWithoutScript == listing.rows && page.controlsWithoutScript == 0)
        }

        private static func browse(_ pages: [String], in scratch: Scratch) async throws -> Seen {
            let ending = try await RunningProgram(
                Program.package.appending(path: "scripts/browse").path, pages, input: nil, in: scratch
            ).ended()
            // Without a browser it says which package to install.
            try #require(ending.status == 0, "\(ending.errors)")
            return try JSONDecoder().decode(Seen.self, from: Data(ending.output.utf8))
        }
    }
}

extension EndToEnd.PageTests {
    /// What `scripts/browse` tells.
    fileprivate struct Seen: Decodable {
        let control: Sight
        let pages: [Page]
    }

    /// What a browser did and said while it showed a page.
    fileprivate struct Sight: Decodable {
        let requests: [String]
        let complaints: [String]
        let dialogs: [String]
    }

    /// A page: what it is made of, and what its controls do.
    fileprivate struct Page: Decodable {
        struct Chart: Decodable {
            let id: String
            let isNamed, hasCaption, hasTable: Bool
        }

        struct Table: Decodable {
            let id: String
            let isComplete: Bool
        }

        struct Listing: Decodable {
            let rows, found, chosen, all: Int
            let listed, ascending, descending, again: [String]
            let ascendingSaid, told: String
        }

        let sight: Sight
        let withoutScript: Sight
        let charts: [Chart]
        let tables: [Table]
        let repeatedIDs, brokenLinks, foreignLinks, loaders, handlers: [String]
        let scripts, width, phoneWidth, rowsWithoutScript, controlsWithoutScript: Int
        let listing: Listing?
    }
}
