/// A piece of a report of which the last, least telling parts may be left out.
protocol MarkdownCuttable: Hashable, Sendable {
    /// How many parts there are.
    var count: Int { get }
    /// The lines of the piece.
    var text: String { get }
    /// The piece with its first parts only, and a note of how many are left out.
    func cut(to count: Int) -> Self
}

extension MarkdownCuttable {
    /// The piece with as many parts as fit into so many bytes; with none where it does not fit with one.
    func cut(atMost limit: Int) -> Self {
        var (fitting, open) = (0, count)
        while fitting + 1 < open {
            let middle = (fitting + open) / 2
            if cut(to: middle).text.utf8.count <= limit { fitting = middle } else { open = middle }
        }
        return cut(to: fitting)
    }
}
