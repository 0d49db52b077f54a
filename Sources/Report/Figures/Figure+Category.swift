import Survey

extension Figure {
    /// How many domains of a whole fail in a category.
    ///
    /// Zero would say that no MX host fails; where none was probed the figure is a share of nothing.
    init(_ category: Category, _ count: Int, of total: Int, _ denominator: Denominator, probesMXTLS: Bool) {
        if category == .mxTLS, !probesMXTLS, count == 0 {
            self.init(category.rawValue, "\(category.label) (not probed)", 0, of: 0, .probed)
        } else {
            self.init(category.rawValue, category.label, count, of: total, denominator)
        }
    }
}
