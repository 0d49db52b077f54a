/// Says that a report cannot be as short as was asked for.
package struct MarkdownTooLong: Error, Hashable, Sendable {
    /// The bytes that it takes with every table cut that may be.
    package let least: Int

    /// Says how short it can be.
    package init(least: Int) {
        self.least = least
    }
}

/// Leaves rows out of tables until a report is as short as it must be.
enum MarkdownCut {
    /// The text of blocks in at most so many bytes.
    ///
    /// Tables lose their last rows, which tell least, and the last tables of the report lose them first. Texts and fixed tables
    /// stay.
    static func text(_ blocks: [MarkdownBlock], atMost limit: Int) throws(MarkdownTooLong) -> String {
        var blocks = blocks
        var size = Self.text(blocks).utf8.count
        for index in blocks.indices.reversed() {
            guard size > limit else { break }
            guard case .table(let table) = blocks[index], !table.isFixed else { continue }
            let rest = size - table.text.utf8.count
            let cut = table.cut(to: longest(table, limit - rest))
            // A note of what is left out may be longer than a small table.
            guard cut.text.utf8.count < table.text.utf8.count else { continue }
            blocks[index] = .table(cut)
            size = rest + cut.text.utf8.count
        }
        guard size <= limit else { throw MarkdownTooLong(least: size) }
        return Self.text(blocks)
    }

    /// The blocks as a document.
    static func text(_ blocks: [MarkdownBlock]) -> String {
        blocks.map(\.text).joined(separator: "\n\n") + "\n"
    }

    /// The most rows with which a table fits; none where it does not fit with one.
    private static func longest(_ table: MarkdownTable, _ limit: Int) -> Int {
        var (fitting, open) = (0, table.count)
        while fitting + 1 < open {
            let middle = (fitting + open) / 2
            if table.cut(to: middle).text.utf8.count <= limit { fitting = middle } else { open = middle }
        }
        return fitting
    }
}
