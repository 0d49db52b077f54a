import Foundation
import Report
import Survey
import Testing

@Suite("Hostile text in reports")
struct HostileTextTests {
    /// Every pair of hostile texts, one behind the other.
    private static let texts = Sample.hostile.flatMap { first in Sample.hostile.map { first + $0 } }

    private static var model: ReportModel {
        var model = Sample.hostileRun
        model.run.options = texts.map { RunFact($0, $0) }
        return model
    }

    @Test func cannotSteerATerminalOrLeaveItsMarkdownCell() {
        let text = String(decoding: Self.model.bytes(.markdown), as: UTF8.self)
        var columns = 0
        for line in text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            #expect(line.allSatisfy(Self.isHarmless), "\(String(line).debugDescription)")
            let isRow = line.first == "|"
            let count = isRow ? Self.cells(line) : 0
            if isRow, columns > 0 { #expect(count == columns, "\(String(line).debugDescription)") }
            columns = count
        }
        #expect(Self.texts.count >= 300)
    }

    @Test func cannotSteerATerminalFromTheHeadline() {
        for text in Sample.hostile {
            var run = Sample.plain.run
            run.listName = text
            let lines = HeadlineText(run: run, tally: Tally()).lines
            #expect(lines.joined().unicodeScalars.allSatisfy(Self.isHarmless))
        }
    }

    @Test func beginsNoCSVCellAsAFormula() {
        let text = String(decoding: Self.model.bytes(.csv), as: UTF8.self)
        let signs = "=+-@\t\r".unicodeScalars
        // Empty cells apart, a negative number or an exponent never begins one of our own.
        for row in text.unicodeScalars.split(separator: "\n") {
            for cell in row.split(separator: ",") {
                let start = cell.first == "\"" ? cell.dropFirst().first : cell.first
                #expect(start.map { !signs.contains($0) } ?? true, "\(String(row).debugDescription)")
            }
        }
    }

    @Test func standsExactlyInJSON() throws {
        let model = Sample.hostileRun
        let object = try JSONSerialization.jsonObject(with: Data(model.bytes(.json))) as? [String: Any]
        let groups = try #require((object?["by_group"] as? [String: Any])?["groups"] as? [[String: Any]])
        let names = groups.compactMap { ($0["name"] as? String).map { Array($0.utf8) } }
        // Foundation's reader drops a byte order mark at the start of a string.
        for text in Sample.hostile where !text.hasPrefix("\u{FEFF}") { #expect(names.contains(Array(text.utf8))) }
    }

    static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned: false
        default: true
        }
    }

    /// The cells of a table row: its bars that no backslash escapes.
    private static func cells(_ line: Substring.UnicodeScalarView) -> Int {
        var bars = 0
        var isEscaped = false
        for scalar in line {
            if scalar == "|", !isEscaped { bars += 1 }
            isEscaped = scalar == "\\" && !isEscaped
        }
        return bars
    }
}
