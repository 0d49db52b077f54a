/// One situation of the catalogue: a lab domain and what a survey must say about it.
package struct Scenario: Hashable, Sendable {
    /// The row of `SCENARIOS.md` (`D03`, `H14`), or an id of our own that begins with `X`.
    package let id: String
    /// What the domain plays, in a few words.
    package let title: String
    /// What the lab serves for the domain.
    package let site: Site
    /// What a survey must say.
    package let expected: Expected
    /// The spellings under which a list names the domain; usually its plain name.
    package var inputs: [String]

    /// The domain, as A-labels in lower case.
    package var domain: String { site.domain }

    package init(
        _ id: String, _ title: String, _ domain: String, _ expected: Expected, _ change: (inout Site) -> Void = { _ in }
    ) {
        var site = Site(domain: domain)
        change(&site)
        self.id = id
        self.title = title
        self.site = site
        self.expected = expected
        self.inputs = [domain]
    }

    /// The same, spelled otherwise in the list.
    package func spelled(_ inputs: String...) -> Self {
        var copy = self
        copy.inputs = inputs
        return copy
    }
}
