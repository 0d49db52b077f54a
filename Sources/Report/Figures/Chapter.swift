/// Figures and tables that a reader wants together, under one heading.
package struct Chapter: Hashable, Sendable {
    /// The machine name; stable.
    package let name: String
    /// The heading; our own text.
    package let title: String
    /// Paragraphs before the figures; our own text.
    package let text: [String]
    /// The figures.
    package let sections: [FigureSection]
    /// Parts side by side.
    package let tables: [PartTable]

    /// Joins what belongs under a heading.
    init(
        _ name: String, _ title: String, text: [String] = [], sections: [FigureSection] = [], tables: [PartTable] = []
    ) {
        self.name = name
        self.title = title
        self.text = text
        self.sections = sections
        self.tables = tables
    }
}
