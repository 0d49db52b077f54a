import ArgumentParser
import Names
import Report
import Survey

/// How a report tells providers from administrators who serve themselves.
struct StudyOptions: ParsableArguments {
    @Option(help: "A policy host of so many domains of the run, or more, is a third party's.")
    var thirdPartyFrom = HostingThresholds.study.thirdPartyFrom

    @Option(help: "A policy host of at most so many domains of the run is self-managed.")
    var selfManagedTo = HostingThresholds.study.selfManagedTo

    @Option(help: "Take these providers of policy hosts for known too: CSV with a header provider,suffix.")
    var providers: String?

    func validate() throws {
        guard selfManagedTo >= 0 else { throw ValidationError("--self-managed-to \(selfManagedTo) is below 0") }
        guard selfManagedTo < thirdPartyFrom else {
            throw ValidationError(
                "--third-party-from \(thirdPartyFrom) is not above --self-managed-to \(selfManagedTo)")
        }
    }

    /// The settings with a public suffix list.
    func settings(_ suffixes: PublicSuffixList) throws -> StudySettings {
        // Those of the file come first: whoever names a provider knows it better.
        let named: [PolicyProvider]
        if let providers { named = try ProviderFile.read(providers) } else { named = [] }
        return StudySettings(
            thresholds: HostingThresholds(thirdPartyFrom: thirdPartyFrom, selfManagedTo: selfManagedTo),
            providers: named + PolicyProvider.known, registrableDomain: { suffixes.registrableDomain(of: $0) })
    }
}
