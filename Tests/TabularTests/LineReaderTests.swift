import Tabular
import Testing

private func lines(_ source: ByteSource) throws -> [(number: Int, offset: Int, text: String)] {
    var reader = try LineReader(source)
    var lines: [(number: Int, offset: Int, text: String)] = []
    while let line = try reader.next() { lines.append((line.number, line.offset, text(reader.bytes))) }
    return lines
}

@Test(arguments: [
    ("", []), ("\n", [""]), ("a", ["a"]), ("a\n", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b"]),
    ("a\n\nb", ["a", "", "b"]), ("\u{FEFF}a\n\u{FEFF}b", ["a", "\u{FEFF}b"]), ("a\rb\n", ["a\rb"]),
    ("\r\n\r", ["", ""]),
    ("\u{FEFF}", []), ("a\0b\n", ["a\0b"]), ("a\rb\r\rc", ["a", "b", "", "c"]), ("\u{FEFF}a\rb", ["a", "b"]),
    ("a\r", ["a"]),
])
func splitsLines(input: String, expected: [String]) throws {
    let found = try lines(source(input))
    #expect(found.map(\.text) == expected)
    #expect(found.map(\.number) == Array(expected.indices.map { $0 + 1 }))
}

@Test func knowsWhereALineBegins() throws {
    #expect(try lines(source("\u{FEFF}ab\r\n\nc")).map(\.offset) == [3, 7, 8])
}

@Test func reportsLongLinesAndHoldsTheirBeginning() throws {
    let limit = LineReader.limit
    for (length, isTooLong) in [(limit, false), (limit + 1, true), (5_000_000, true)] {
        for end in ["\n", "\r\n"] where length != limit || end == "\n" {
            var reader = try LineReader(source("a\n" + String(repeating: "x", count: length) + end + "b"))
            _ = try reader.next()
            #expect(try reader.next()?.isTooLong == isTooLong)
            #expect(reader.bytes.count == (isTooLong ? 1024 : length))
            let next = try #require(try reader.next())
            #expect(next.number == 3)
            #expect(next.offset == 2 + length + end.utf8.count)
            #expect(text(reader.bytes) == "b")
        }
    }
}

@Test func holdsNoMoreThanOneLineOfABigList() throws {
    let bytes = Array((0..<300_000).map { "name\($0).example\n" }.joined().utf8)
    var reader = try LineReader(ByteSource(bytes: bytes, name: "list"))
    var (count, largest) = (0, 0)
    while let line = try reader.next() {
        count += 1
        largest = max(largest, reader.bytes.capacity)
        if line.number != count { Issue.record("line \(count) has the number \(line.number)") }
    }
    #expect(count == 300_000)
    #expect(largest < 1024)
    #expect(ByteSource.bufferSize <= 256 * 1024)
}
