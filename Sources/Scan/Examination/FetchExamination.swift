import HTTPS
import MTASTS
import Survey

/// The part of an examination that a policy host answers.
struct FetchExamination: Sendable {
    let fetcher: any PolicyFetcher
    let port: UInt16
    /// The time for a fetch in the first pass.
    let firstTimeout: Duration
    /// The time in later passes, longer so that a slow host is not taken for a dead one.
    let laterTimeout: Duration

    /// Tries the next address of a job; true when it is done, false when another address is to be tried.
    func advance(_ job: inout FetchJob, at address: IPAddress) async -> Bool {
        // RFC 8461, 3.2: the policy stands at this host and one path, and nowhere else.
        let request = FetchRequest(
            host: "mta-sts." + job.evidence.domain.text, address: address.bytes, port: port,
            timeout: job.evidence.pass == 1 ? firstTimeout : laterTimeout)
        job.fetch.note(await fetcher.fetch(request), at: address)
        job.plan.advance()
        guard case .failed(let failure, _) = job.fetch.ending else { return true }
        return !failure.concernsAddressOnly || job.plan.next == nil
    }
}
