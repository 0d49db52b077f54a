import ArgumentParser

/// Checks one domain and tells a person what was found.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Check one domain: each gate with its evidence, what it means for mail, and what to do.",
        discussion: """
            The domain may stand in a URL or a mail address, and in its own script. What could not be told is looked at \
            once more after a short pause. Nothing is kept. Exit code 2: it could not be told.
            """)

    @Argument(help: "The domain.")
    var domain: String

    @Flag(help: "Write JSON instead of text.")
    var json = false

    @Flag(help: "Show mail addresses of TLS-RPT and elsewhere in full.")
    var showContacts = false

    @OptionGroup var resolving: ResolverOptions
    @OptionGroup var lab: LabOptions

    @Option(help: "Seconds for the fetch of the policy; the second look waits three times as long.")
    var httpsTimeout = Seconds(20)

    @Option(help: "Seconds before a temporary failure is looked at again.")
    var retryAfter = Seconds(5)

    @Option(help: "A web page or an e-mail address at which operators reach you; it goes into the User-Agent.")
    var contact: String?

    func validate() throws {
        guard httpsTimeout.value > 0 else { throw ValidationError("--https-timeout must be above 0") }
        if let contact { try Contact.validate(contact) }
    }

    func run() async throws {
        try await Failure.reported { try await CheckJob(self).run() }
    }
}
