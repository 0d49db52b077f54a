import Foundation
import Report
import Survey
import Testing

@Suite("One domain for a terminal")
struct CheckTextTests {
    @Test func fitsHundredColumnsButForLinesToPaste() throws {
        for explanation in try [CheckSample.mismatch, CheckSample.delegated, CheckSample.absent] {
            let pasted = Set(explanation.fixes.flatMap(\.lines))
            for line in CheckText(explanation).text.split(separator: "\n") {
                let isPasted = pasted.contains(line.trimmingCharacters(in: .whitespaces))
                #expect(line.unicodeScalars.count <= 100 || isPasted, "\(line)")
                #expect(line.last != " ", "\(line)")
            }
        }
    }

    @Test func breaksNoLineToPaste() throws {
        let explanation = try CheckSample.mismatch
        let lines = CheckText(explanation).text.split(separator: "\n").map(String.init)
        let pasted = explanation.fixes.flatMap(\.lines)
        #expect(!pasted.isEmpty)
        for line in pasted { #expect(lines.contains { $0.hasSuffix(line) }) }
    }

    @Test func saysInWordsWhatColoursSay() throws {
        let explanation = try CheckSample.mismatch
        let plain = CheckText(explanation).text
        let coloured = CheckText(explanation, isColoured: true).text
        #expect(!plain.contains("\u{1B}"))
        #expect(coloured != plain)
        #expect(coloured.replacing(/\x1B\[[0-9]+m/, with: "") == plain)
    }

    @Test(arguments: Sample.hostile)
    func cannotBeSteered(by text: String) throws {
        let explanation = try CheckSample.hostile(text)
        let block = ExplanationMarkdown(explanation).text
        for page in [CheckText(explanation).text, block] {
            for line in page.unicodeScalars.split(separator: "\n") {
                #expect(line.allSatisfy(HostileTextTests.isHarmless), "\(String(line).debugDescription)")
            }
        }
        #expect(
            !block.replacing("@<!-- -->", with: "@").replacing("\\\\", with: "").replacing("\\<", with: "").contains(
                "<"))
        // No line of the network's begins at the margin, where gates stand.
        let margin = CheckText(explanation).text.split(separator: "\n").filter { $0.first != " " }
        let own = ["example.net: ", "Effect on mail", "Looked at", "What to do"] + Gate.Kind.allCases.map(\.title)
        for line in margin {
            let isOwn = own.contains { line.hasPrefix($0) } || line.first?.isNumber == true
            #expect(isOwn || Self.isContinuation(line, of: explanation), "\(line)")
        }
    }

    @Test(arguments: Sample.hostile)
    func isExactInJSON(_ text: String) throws {
        let explanation = try CheckSample.hostile(text)
        let document = CheckJSON(explanation, toolVersion: "1").bytes
        let object = try #require(try JSONSerialization.jsonObject(with: Data(document)) as? [String: Any])
        #expect(object["schema"] as? Int == 1)
        let hosts = try #require(object["mx"] as? [[String: Any]]).compactMap { $0["host"] as? String }
        // Foundation's reader drops a byte order mark at the start of a string.
        guard !text.hasPrefix("\u{FEFF}") else { return }
        #expect(hosts.contains { Array($0.utf8) == Array(text.utf8) })
    }

    @Test func keepsBytesThatAreNoText() throws {
        var explanation = try CheckSample.absent
        explanation.gates[0].evidence = [EvidenceLine("TXT", [0x61, 0xFF])]
        let document = String(decoding: CheckJSON(explanation, toolVersion: "1").bytes, as: UTF8.self)
        #expect(document.contains("\"hex\": \"61ff\""))
        #expect(CheckText(explanation).text.contains("a\\xff"))
    }

    @Test func showsAFewOfMany() throws {
        var explanation = try CheckSample.absent
        explanation.gates[0].evidence = (0..<100).map { EvidenceLine("TXT", "text \($0)") }
        let text = CheckText(explanation).text
        #expect(text.contains("text 9\n"))
        #expect(!text.contains("text 10\n"))
        #expect(text.contains("and 90 more\n"))
    }

    /// Whether a line goes on with the sentences of the verdict.
    private static func isContinuation(_ line: Substring, of explanation: Explanation) -> Bool {
        let words =
            explanation.effectSentences.joined(separator: " ") + " "
            + (explanation.delegation?.sentence ?? "")
        let first = line.split(separator: " ").first.map(String.init) ?? ""
        return words.contains(first) || explanation.delegation != nil
    }
}
