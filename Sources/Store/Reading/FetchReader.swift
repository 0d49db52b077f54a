import GRDB
import Survey

/// Reads what the attempts at a policy met.
final class FetchReader {
    private let shared: SharedLists
    private let select: Query
    private let selectAddresses: Query
    private let selectFaults: Query
    private let kinds = NumberTable<FailureKind>()
    private let faults = NumberTable<PeerFault>()

    init(_ db: Database, _ shared: SharedLists) throws {
        self.shared = shared
        select = try Query(
            db,
            """
            SELECT is_response, failure, failure_detail, tls_version, chain, verify_error, connect_ms, handshake_ms,
                first_byte_ms, total_ms, status, content_type, location, retry_after, content_encoding, server, body
            FROM fetch_records WHERE examination = ?
            """)
        selectAddresses = try Query(
            db,
            """
            SELECT address, is_refused, failure, failure_detail FROM fetch_addresses WHERE examination = ?
            ORDER BY place
            """)
        selectFaults = try Query(db, "SELECT fault FROM peer_faults WHERE examination = ? ORDER BY place")
    }

    /// The fetch of a domain; nil where none was tried.
    func fetch(_ id: Int) throws -> FetchEvidence? {
        guard var fetch = try select.put(id).first({ try read($0, id) }) else { return nil }
        try readAddresses(&fetch, id)
        return fetch
    }

    private func read(_ row: Query, _ id: Int) throws -> FetchEvidence {
        let isResponse = row.integer()
        let failure = try failure(row)
        let tlsVersion = row.text()
        let chain = row.integer()
        let verifyError = row.number()
        let timings = FetchTimings(
            connect: row.integer(), handshake: row.integer(), firstByte: row.integer(), total: row.integer())
        let response = try response(row)
        let peer = try chain.map { chain in
            PeerEvidence(
                chain: try shared.certificates(chain),
                faults: try selectFaults.put(id).all { try faults.value($0.number()) }, verifyError: verifyError)
        }
        let ending = try ending(isResponse, failure, response, id)
        return FetchEvidence(ending: ending, peer: peer, tlsVersion: tlsVersion, timings: timings)
    }

    private func ending(
        _ isResponse: Int?, _ failure: FetchFailure?, _ response: HTTPEvidence?, _ id: Int
    ) throws -> FetchEvidence.Ending? {
        switch (isResponse, failure, response) {
        case (nil, _, _): return nil
        case (1, _, let response?): return .response(response)
        case (0, let failure?, let partial): return .failed(failure, partial: partial)
        default: throw Unreadable(reason: "the fetch of row \(id) ended in no known way")
        }
    }

    private func response(_ row: Query) throws -> HTTPEvidence? {
        guard let status = row.integer() else { return nil }
        var response = HTTPEvidence(
            status: status, contentType: row.text(), location: row.text(), retryAfter: row.text(),
            contentEncoding: row.text(), server: row.text())
        (response.body, response.bodySHA256) = try shared.body(row.integer())
        return response
    }

    private func readAddresses(_ fetch: inout FetchEvidence, _ id: Int) throws {
        let addresses = try selectAddresses.put(id).all { row in
            (try SharedLists.address(row.text() ?? ""), row.number() != 0, try failure(row))
        }
        for (address, isRefused, failure) in addresses {
            if isRefused {
                fetch.refused.append(address)
            } else {
                fetch.attempts.append(AddressAttempt(address: address, failure: failure))
            }
        }
    }

    private func failure(_ row: Query) throws -> FetchFailure? {
        let kind = try kinds.value(row.integer())
        let detail = row.text()
        return kind?.failure(detail: detail)
    }
}
