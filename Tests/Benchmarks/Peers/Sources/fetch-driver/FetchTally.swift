import HTTPS
import TLS

/// What came of the fetches.
struct FetchTally: Sendable {
    private var policies = 0
    private var certificates = 0
    private var bytes = 0
    private var others = 0

    /// Counts a fetch: a policy with its verified chain, or something else.
    mutating func count(_ result: FetchResult) {
        guard case .response(let response) = result.outcome, response.status == 200, response.isWhole,
            response.body.starts(with: Array("version: STSv1".utf8)), let peer = result.peer, peer.faults.isEmpty,
            peer.verifyError == 0
        else {
            others += 1
            return
        }
        policies += 1
        bytes += response.body.count
        certificates += peer.chain.count { !$0.der.isEmpty }
    }

    /// Adds what another worker counted.
    mutating func add(_ other: Self) {
        policies += other.policies
        certificates += other.certificates
        bytes += other.bytes
        others += other.others
    }

    /// All counts as one JSON object.
    func json(processorSeconds: Double) -> String {
        "{\"policies\": \(policies), \"certificates\": \(certificates), \"bytes\": \(bytes), \"others\": \(others), "
            + "\"cpu\": \(processorSeconds)}"
    }
}
