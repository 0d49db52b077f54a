/// A company that receives the mail of many ordinary domains.
package struct MailProvider: Hashable, Sendable {
    package let hosts: [String]
    /// Of 1,000 domains with hosted mail, how many are here.
    let share: Int

    /// All providers; few of them have most of the domains, as in the world.
    package static let all = [
        Self(hosts: ["mx1.bigmail.example", "mx2.bigmail.example"], share: 420),
        Self(
            hosts: ["aspmx.search-mail.test", "alt1.aspmx.search-mail.test", "alt2.aspmx.search-mail.test"], share: 310),
        Self(hosts: ["mail.protection.office.example"], share: 150),
        Self(hosts: ["mx.registrar-mail.invalid", "fallback.registrar-mail.invalid"], share: 80),
        Self(hosts: ["in1.privacy-post.test", "in2.privacy-post.test"], share: 40),
    ]

    /// The provider of one of 1,000 domains.
    static func provider(at place: Int) -> Self {
        var rest = place
        for provider in all {
            if rest < provider.share { return provider }
            rest -= provider.share
        }
        return all[0]
    }
}
