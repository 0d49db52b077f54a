package import DNS
import HTTPS
package import Survey

/// Examines domains: the only place where facts of the protocols become evidence.
package struct Examiner: Sendable {
    let resolver: any Resolver
    let fetcher: any PolicyFetcher
    let settings: ExaminerSettings
    /// The time in seconds since 1970.
    let now: @Sendable () -> Int64

    /// Joins the engines with what they are to do.
    package init(
        resolver: any Resolver, fetcher: any PolicyFetcher, settings: ExaminerSettings,
        now: @escaping @Sendable () -> Int64
    ) {
        self.resolver = resolver
        self.fetcher = fetcher
        self.settings = settings
        self.now = now
    }

    /// What a domain's names led to.
    enum Step: Sendable {
        /// All is seen and judged.
        case done(ExaminedDomain)
        /// A policy is to be fetched; apart, as few domains come here and a job is large to hand on.
        indirect case fetch(FetchJob)
    }

    /// Asks for the names of a candidate.
    func examineNames(of candidate: Candidate) async -> Step {
        let questions = NameExamination.questions(candidate)
        let lookups = questions.isEmpty ? [] : await resolver.lookUp(questions)
        var evidence = NameExamination.evidence(candidate, lookups, now: now())
        let followUp = FollowUp(evidence, previous: candidate.previous, asksApex: settings.asksApex)
        if !followUp.isEmpty {
            let lookups = await resolver.lookUp(followUp.questions(candidate.domain))
            followUp.add(lookups, to: &evidence, previous: candidate.previous)
        }
        return next(candidate, consume evidence)
    }

    /// What is to be done once the names are known.
    private func next(_ candidate: Candidate, _ evidence: consuming Evidence) -> Step {
        guard evidence.fetch == nil, let host = evidence.policyHost, !host.addresses.isEmpty else {
            return .done(candidate.examined(evidence))
        }
        let plan = FetchPlan(host, filter: settings.filter, reaches: settings.reaches)
        var fetch = FetchEvidence(refused: plan.refused)
        guard plan.next != nil else {
            if plan.isBeyondReach { fetch.ending = .failed(.local("no route from this machine"), partial: nil) }
            evidence.fetch = fetch
            return .done(candidate.examined(evidence))
        }
        return .fetch(FetchJob(candidate: candidate, evidence: evidence, plan: plan, fetch: fetch))
    }

    /// Tries the next address of a job; the judged domain when that was the last.
    func advance(_ job: inout FetchJob, at address: Survey.IPAddress) async -> ExaminedDomain? {
        let fetches = FetchExamination(
            fetcher: fetcher, port: settings.httpsPort, firstTimeout: settings.httpsTimeout,
            laterTimeout: settings.laterHTTPSTimeout)
        guard await fetches.advance(&job, at: address) else { return nil }
        // The pause until another look counts from here (RFC 8461, 3.3).
        job.evidence.observedAt = now()
        job.evidence.fetch = job.fetch
        return job.candidate.examined(job.evidence)
    }
}

/// What an examination does and how long it waits.
package struct ExaminerSettings: Sendable {
    /// The addresses that may be connected to.
    package var filter: AddressFilter
    /// The port of policy hosts: 443 but for a lab.
    package var httpsPort: UInt16
    /// The time for a fetch in the first pass.
    package var httpsTimeout: Duration
    /// The time for a fetch in later passes (RFC 8461, 3.3 suggests a minute).
    package var laterHTTPSTimeout: Duration
    /// Whether records published at the domain itself are looked for, one question more a domain with mail.
    package var asksApex: Bool
    /// Whether this machine has a route to an address.
    package var reaches: @Sendable (Survey.IPAddress) -> Bool

    /// Makes settings; the defaults are those of the command.
    package init(
        filter: AddressFilter = AddressFilter(), httpsPort: UInt16 = 443, httpsTimeout: Duration = .seconds(20),
        laterHTTPSTimeout: Duration = .seconds(60), asksApex: Bool = true,
        reaches: (@Sendable (Survey.IPAddress) -> Bool)? = nil
    ) {
        self.filter = filter
        self.httpsPort = httpsPort
        self.httpsTimeout = httpsTimeout
        self.laterHTTPSTimeout = laterHTTPSTimeout
        self.asksApex = asksApex
        self.reaches = reaches ?? RouteProbe.reaches
    }
}
