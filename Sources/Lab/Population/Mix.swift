/// The shares of an ordinary population.
package struct Mix: Hashable, Sendable {
    /// Of all names: those that do not exist.
    package var nonexistent = 0.03
    /// Of all names: those without MX and address.
    package var withoutMail = 0.04
    /// Of all names: those that receive mail at their own address.
    package var implicit = 0.06
    /// Of all names: those that refuse mail (RFC 7505).
    package var nullMail = 0.03
    /// Of all names: those whose record cannot be looked up.
    package var unanswered = 0.002
    /// Of the names with MX: those with an MTA-STS record.
    package var adoption = 0.02
    /// Of the names with an MTA-STS record: those that are broken (`FIGURES.md`, E1: 29.6 %).
    package var failure = 0.296
    /// Of the names with MX and without MTA-STS: those with TLS-RPT.
    package var reporting = 0.01

    package init() {}
}
