/// One ordinary domain: what it serves and what a survey must say about it.
package struct Resident: Hashable, Sendable {
    /// The way in which the domain is ordinary.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case nonexistent
        case withoutMail
        case implicit
        case nullMail
        case unanswered
        case mailOnly
        case foreignText
        case enforce
        case testing
        case optedOut
        case badRecord
        case noHost
        case refused
        case wrongName
        case selfSigned
        case expired
        case noCertificate
        case notFound
        case emptyPolicy
        case badPattern
        case otherHost
        case formerHost
    }

    package let domain: String
    package let kind: Kind
    /// Where the mail goes; empty for a mail host of its own.
    let provider: MailProvider?
    /// Whether the record and the policy host are CNAMEs to a provider of policies.
    let isHosted: Bool
    /// Whether there is a TLS-RPT record.
    let reports: Bool
    /// One of the sectors that a list carries along.
    package let sector: String

    /// The same under another name.
    func named(_ domain: String) -> Self {
        Self(domain: domain, kind: kind, provider: provider, isHosted: isHosted, reports: reports, sector: sector)
    }

    /// Whether the site has a policy host at all.
    package var hasPolicyHost: Bool {
        switch kind {
        case .nonexistent, .withoutMail, .implicit, .nullMail, .unanswered, .mailOnly, .foreignText, .noHost: false
        default: true
        }
    }
}
