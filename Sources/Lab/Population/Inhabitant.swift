/// A made-up domain of a lab, of whatever population: all that its servers, its list and its truth need to know.
package protocol Inhabitant: Sendable {
    /// The domain, as A-labels in lower case.
    var domain: String { get }
    /// What the domain is, in the lab's own words, for the column `scenario` of the truth.
    var kindName: String { get }
    /// A value for a further column of the list.
    var sector: String { get }
    /// What the lab serves for the domain.
    var site: Site { get }
    /// What a survey must say about the domain.
    var expected: Expected { get }
    /// Whether the site has a policy host at all.
    var hasPolicyHost: Bool { get }
}

extension Resident: Inhabitant {
    package var kindName: String { kind.rawValue }
}
