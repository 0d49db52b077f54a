import GRDB
import Survey

/// Writes what the attempts at a policy met.
final class FetchWriter {
    private let shared: SharedValues
    private let insert: Query
    private let insertAddress: Query
    private let insertFault: Query

    init(_ db: Database, _ shared: SharedValues) throws {
        self.shared = shared
        insert = try Query(
            db,
            """
            INSERT INTO fetch_records (examination, is_response, failure, failure_detail, tls_version, chain,
                verify_error, connect_ms, handshake_ms, first_byte_ms, total_ms, status, content_type, location,
                retry_after, content_encoding, server, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """)
        insertAddress = try Query(
            db,
            """
            INSERT INTO fetch_addresses (examination, place, address, is_refused, failure, failure_detail)
            VALUES (?, ?, ?, ?, ?, ?)
            """)
        insertFault = try Query(db, "INSERT INTO peer_faults (examination, place, fault) VALUES (?, ?, ?)")
    }

    /// Writes the fetch of a domain whose row is there.
    func write(_ fetch: FetchEvidence, _ id: Int) throws {
        insert.put(id)
        put(fetch.ending)
        insert.put(fetch.tlsVersion).put(try fetch.peer.map { try shared.chain($0.chain) })
        insert.put(fetch.peer?.verifyError)
        insert.put(fetch.timings.connect).put(fetch.timings.handshake).put(fetch.timings.firstByte)
        insert.put(fetch.timings.total)
        let response = fetch.response
        insert.put(response?.status).put(response?.contentType).put(response?.location).put(response?.retryAfter)
        insert.put(response?.contentEncoding).put(response?.server)
        try insert.put(try response.flatMap { try shared.body($0) }).run()
        try writeAddresses(fetch, id)
        for (place, fault) in (fetch.peer?.faults ?? []).enumerated() {
            try insertFault.put(id).put(place).put(fault.number).run()
        }
    }

    private func put(_ ending: FetchEvidence.Ending?) {
        let failure: FetchFailure? = if case .failed(let failure, _) = ending { failure } else { nil }
        insert.put(ending == nil ? nil : failure == nil ? 1 : 0)
        insert.put(failure.map { FailureKind($0).number }).put(failure?.detail)
    }

    private func writeAddresses(_ fetch: FetchEvidence, _ id: Int) throws {
        for (place, attempt) in fetch.attempts.enumerated() {
            insertAddress.put(id).put(place).put(attempt.address.description).put(0)
            try insertAddress.put(attempt.failure.map { FailureKind($0).number }).put(attempt.failure?.detail).run()
        }
        for (place, address) in fetch.refused.enumerated() {
            insertAddress.put(id).put(fetch.attempts.count + place).put(address.description).put(1)
            try insertAddress.put(nil as Int?).put(nil as String?).run()
        }
    }
}
