/// A piece of a report of which the last, least telling parts may be left out.
protocol MarkdownCuttable: Hashable, Sendable {
    /// How many parts there are.
    var count: Int { get }
    /// How many of them are shown; nil for all.
    var shown: Int? { get set }
    /// The lines of the piece, with a note of how many parts are left out.
    var text: String { get }
}

extension MarkdownCuttable {
    /// The piece with its first parts only.
    func cut(to count: Int) -> Self {
        var piece = self
        piece.shown = count < self.count ? count : nil
        return piece
    }

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
