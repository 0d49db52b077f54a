import Foundation
import Testing

extension EndToEnd {
    /// Whatever stands in the columns of a list, both exports carry the same, and nothing reaches a terminal.
    struct HostileColumnsTests {
        private static let cells = [
            "=HYPERLINK(\"http://a.test\")", "+1+1", "-2+3", "@SUM(1)", "\tleading tab", "say \"hi\"", "a,b;c",
            "two\nlines", "two\r\nlines", "\u{1B}[31mred\u{1B}[0m", "\u{202E}desrever", "zero\u{200B}width",
            "\u{FF1D}1+1",
            " spaces ", "", "'quoted'", "|pipe|", "<script>alert(1)</script>", "\u{1F600}", "\\n", "null", "1e5",
            "0012",
            "NaN", "%s%n", "../../etc",
        ]
        private static let names = ["=name()", "outcome", "with,comma", "with \"quote\"", "\u{1B}[1mbold", "outcome"]

        @Test func exportsAgreeFieldByField() async throws {
            let (scratch, lines, table) = try await exports()
            #expect(lines.count == Self.cells.count)
            #expect(table.rows.count == Self.cells.count)
            let columns = Array(table.heading.dropFirst(17))
            #expect(columns.count == Self.names.count)
            for (index, (line, row)) in zip(lines, table.rows).enumerated() {
                let carried = try #require(line["columns"] as? [String: String])
                #expect(carried.count == Self.names.count)
                for (column, name) in columns.enumerated() {
                    let cell = Self.cell(index, column)
                    #expect(row[name] == Self.guarded(cell), "\(name)")
                }
                #expect(carried.values.sorted() == Self.names.indices.map { Self.cell(index, $0) }.sorted())
                for name in ["domain", "outcome", "code", "mail", "tls_rpt", "observed_at"] {
                    #expect(row[name] == line[name] as? String)
                }
                #expect(row["position"] == "\(index + 1)")
                #expect(row["codes"] == (line["codes"] as? [String])?.joined(separator: " "))
            }
            #expect(!scratch.names.isEmpty)
        }

        @Test(arguments: ["markdown", "html", "csv", "json"])
        func reportsByAHostileColumnStayWhole(format: String) async throws {
            let (scratch, _, _) = try await exports()
            let ending = try await Program.run(
                ["report", "--db", scratch.database, "--format", format, "--group-by", "with,comma"], in: scratch)
            #expect(ending.status == 0, "\(ending.errors)")
            guard format == "csv" else {
                #expect(!ending.output.contains("\u{1B}"))
                return
            }
            let groups = CSVTable(ending.output).rows.filter { $0["section"] == "by_group" && $0["key"] == "scanned" }
            #expect(groups.compactMap { $0["count"].flatMap { Int($0) } }.reduce(0, +) == Self.cells.count)
        }

        /// Surveys a list whose columns are hostile, and exports it both ways.
        private func exports() async throws -> (Scratch, [[String: Any]], CSVTable) {
            let server = try NameServer(.nameError)
            defer { server.stop() }
            let scratch = try Scratch()
            let rows = Self.cells.indices.map { index in
                ["name\(index).test"] + Self.names.indices.map { Self.cell(index, $0) }
            }
            let text = ([["domain"] + Self.names] + rows).map { row in
                row.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") + "\n"
            }.joined()
            _ = try scratch.file("list.csv", text)
            let scan = try await Program.run(
                ["scan", "list.csv", "--db", scratch.database, "--resolver", server.address], in: scratch)
            #expect(scan.status == 0, "\(scan.errors)")
            #expect(!scan.errors.contains("\u{1B}"))
            let lines = try await export("jsonl", scratch).split(separator: "\n").map { line in
                try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            }
            return (scratch, lines, CSVTable(try await export("csv", scratch)))
        }

        private func export(_ format: String, _ scratch: Scratch) async throws -> String {
            let ending = try await Program.run(
                ["export", "--db", scratch.database, "--format", format], in: scratch)
            #expect(ending.status == 0, "\(ending.errors)")
            return ending.output
        }

        /// The cell of a row and column: each cell stands in each column once.
        private static func cell(_ row: Int, _ column: Int) -> String { cells[(row + column) % cells.count] }

        /// A cell as the table for spreadsheets carries it.
        private static func guarded(_ cell: String) -> String {
            guard let first = cell.unicodeScalars.first, "=+-@\t\u{FF1D}".unicodeScalars.contains(first) else {
                return cell
            }
            return "'\(cell)"
        }
    }
}
