package import Survey

/// What decides who is taken for a provider.
package struct StudySettings: Sendable {
    /// How many domains make a provider.
    package var thresholds: HostingThresholds
    /// The providers known by name.
    package var providers: [PolicyProvider]
    /// The public suffix and one label more of a name in lower-case A-labels; nil of a public suffix.
    package var registrableDomain: @Sendable (String) -> String?

    /// Joins settings.
    package init(
        thresholds: HostingThresholds = .study, providers: [PolicyProvider] = PolicyProvider.known,
        registrableDomain: @escaping @Sendable (String) -> String?
    ) {
        self.thresholds = thresholds
        self.providers = providers
        self.registrableDomain = registrableDomain
    }

    /// The registrable domain, or the name itself where it is a public suffix, or an address that stands for a name.
    func organization(of name: String) -> String {
        IPAddress(name) == nil ? registrableDomain(name) ?? name : name
    }

    /// The first known provider to which one of the targets leads.
    func provider(of targets: [String]) -> PolicyProvider? {
        for target in targets {
            if let provider = providers.first(where: { $0.hosts(target) }) { return provider }
        }
        return nil
    }
}
