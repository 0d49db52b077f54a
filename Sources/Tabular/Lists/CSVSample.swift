/// The first records of a text read as CSV, to tell what its columns hold.
struct CSVSample {
    /// The delimiter; a comma where the first record has none of the known ones.
    let delimiter: UInt8
    /// Whether the first record has a delimiter.
    let hasDelimiter: Bool
    /// The cells of the first records, leading comments and blank lines left out.
    private(set) var rows: [[[UInt8]]] = []

    private static let rowLimit = 200

    /// Reads the head of a list; the last record of a head that is not the whole list may be cut and is dropped.
    init(_ head: [UInt8], isWhole: Bool) {
        let sniffed = Self.sniffDelimiter(head)
        hasDelimiter = sniffed != nil
        delimiter = sniffed ?? UInt8(ascii: ",")
        let isComplete = (try? readRows(head)) ?? false
        // A quote that is open where the head ends is no fault yet: the list goes on.
        if isComplete, !isWhole, rows.count > 1 { rows.removeLast() }
    }

    /// Whether each row is a number and a name, all but a few of them.
    var isRanked: Bool {
        guard delimiter == UInt8(ascii: ","), let first = rows.first, Self.isRanked(first) else { return false }
        return rows.count(where: Self.isRanked) * 10 >= rows.count * 9
    }

    /// The column that the header names as the domain's.
    ///
    /// A sure name counts unless its cells speak against it and those of another one do not; another one that ends in it, and
    /// behind these a likely one, only where most of its cells look like domains, for a column `name` may hold people. A line
    /// that is a domain is one, `domain.name` too.
    func headerColumn() -> Int? {
        if !hasDelimiter, let only = rows.first?.first, DomainLook.isDomain(only[...]) { return nil }
        guard let header = rows.first?.map({ ColumnName.plain(CellText.read($0[...])) }) else {
            return nil
        }
        let sure = ColumnName.sure.compactMap { header.firstIndex(of: $0) }
        let likely =
            header.indices.filter { ColumnName.isOfDomains(header[$0]) && !sure.contains($0) }
            + ColumnName.likely.compactMap { header.firstIndex(of: $0) }
        let cells = rows.dropFirst()
        guard !cells.isEmpty else { return sure.first ?? likely.first }
        return sure.first { share(of: $0, in: cells) > 0 } ?? likely.first { share(of: $0, in: cells) >= 0.5 }
            ?? sure.first
    }

    /// The column whose cells look like domains in most rows, the first of equals.
    func domainColumn() -> Int? {
        let shares = (rows.first ?? []).indices.map { share(of: $0, in: rows[...]) }
        guard let best = shares.max(), best > 0.5 else { return nil }
        return shares.firstIndex(of: best)
    }

    private func share(of column: Int, in rows: ArraySlice<[[UInt8]]>) -> Double {
        let cells = rows.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
        guard !cells.isEmpty else { return 0 }
        return Double(cells.count { DomainLook.isDomain($0[...]) }) / Double(cells.count)
    }

    private mutating func readRows(_ head: [UInt8]) throws(ListError) -> Bool {
        var csv = try CSVReader(ByteSource(bytes: head, name: ""), delimiter: delimiter)
        while let record = try csv.next() {
            guard rows.count < Self.rowLimit else { return false }
            guard !record.isBlank, !(rows.isEmpty && csv.isAtComment) else { continue }
            rows.append((0..<csv.fieldCount).map { Array(csv.field($0)) })
        }
        return true
    }

    private static func isRanked(_ row: [[UInt8]]) -> Bool {
        row.count == 2 && !row[0].isEmpty && row[0].allSatisfy { (0x30...0x39).contains($0) }
            && DomainLook.isDomain(row[1][...])
    }

    /// The delimiter that the first line, comments and blank lines aside, has most often outside quotes.
    private static func sniffDelimiter(_ head: [UInt8]) -> UInt8? {
        let lines = head.split(separator: UInt8(ascii: "\n"), maxSplits: 100)
        for line in lines where !line.elementsEqual([UInt8(ascii: "\r")]) {
            let most = mostFrequentDelimiter(in: line)
            if CSVReader.isComment(line, isAlone: most == nil) { continue }
            return most
        }
        return nil
    }

    private static func mostFrequentDelimiter(in line: ArraySlice<UInt8>) -> UInt8? {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in line {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() } else if !isQuoted { counts[byte, default: 0] += 1 }
        }
        let candidates = Array(",;\t|".utf8)
        let most = candidates.map { counts[$0, default: 0] }.max() ?? 0
        return most > 0 ? candidates.first { counts[$0] == most } : nil
    }
}
