/// Says that a report cannot be as short as was asked for.
package struct MarkdownTooLong: Error, Hashable, Sendable {
    /// The bytes that it takes with every table cut that may be.
    package let least: Int

    /// Says how short it can be.
    package init(least: Int) {
        self.least = least
    }
}

/// Leaves rows out of tables, and evidence of domains, until a report is as short as it must be.
enum MarkdownCut {
    /// The text of blocks in at most so many bytes.
    ///
    /// Tables lose their last rows, which tell least, and the last pieces of the report lose theirs first. Texts and fixed tables
    /// stay.
    static func text(_ blocks: [MarkdownBlock], atMost limit: Int) throws(MarkdownTooLong) -> String {
        var blocks = blocks
        var size = Self.text(blocks).utf8.count
        for index in blocks.indices.reversed() {
            guard size > limit else { break }
            let old = blocks[index].text.utf8.count
            guard let cut = blocks[index].cut(atMost: limit - (size - old)) else { continue }
            // A note of what is left out may be longer than a small table.
            let new = cut.text.utf8.count
            guard new < old else { continue }
            blocks[index] = cut
            size += new - old
        }
        guard size <= limit else { throw MarkdownTooLong(least: size) }
        return Self.text(blocks)
    }

    /// The blocks as a document.
    static func text(_ blocks: [MarkdownBlock]) -> String {
        blocks.map(\.text).joined(separator: "\n\n") + "\n"
    }
}
