import ArgumentParser

/// Scans lists of domains into a database.
struct ScanCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "scan",
        abstract: "Examine every domain of a list and write evidence and outcomes to a database.",
        discussion: """
            The list is a file or - for standard input: one name a line, rank,name, CSV with a header, a zone file, or \
            gzip of any of these. The same command continues a scan that was interrupted.
            """)

    @Argument(help: "A list of domains: a file, or - for standard input.")
    var lists: [String]

    @OptionGroup var input: InputOptions
    @OptionGroup var resolving: ResolverOptions
    @OptionGroup var canaries: CanaryOptions
    @OptionGroup var fetching: FetchOptions
    @OptionGroup var lab: LabOptions

    @Option(name: .customLong("db"), help: "The database.")
    var database = "survey.sqlite"

    @Flag(help: "Leave an unfinished run alone and begin a new one.")
    var fresh = false

    @Option(help: "Domains under way at once.")
    var concurrency = 500

    @Option(help: "A web page or an e-mail address at which operators reach you; it goes into the User-Agent.")
    var contact: String?

    @Flag(help: "Write nothing but errors to standard error.")
    var quiet = false

    @Option(help: "A file that is replaced each second by the progress as JSON.")
    var statusFile: String?

    @Flag(help: "Read the list, say what would be scanned, and stop: nothing is sent or written.")
    var dryRun = false

    func validate() throws {
        guard (1...20_000).contains(concurrency) else {
            throw ValidationError("--concurrency must be from 1 to 20000, not \(concurrency)")
        }
        guard lists.count(where: { $0 == "-" }) <= 1 else {
            throw ValidationError("standard input (-) can be read as one list only")
        }
        if let contact { try Contact.validate(contact) }
    }

    func run() async throws {
        try await Failure.reported {
            if dryRun {
                try DryRun(self).run()
            } else {
                let status = statusFile.map(StatusFile.init)
                do {
                    try await ScanJob(self, status).run()
                } catch {
                    status?.tellFailure()
                    throw error
                }
            }
        }
    }
}
