/// The views of policies and of the way to them.
enum FetchViews {
    /// One row a domain whose policy host was reached for.
    static let fetches = """
        SELECT e.id >> 32 AS run_id, e.domain,
            CASE f.is_response WHEN 1 THEN 'response' WHEN 0 THEN 'failed' ELSE 'not_tried' END AS ending,
            k.name AS failure, f.failure_detail,
            (SELECT t.address FROM fetch_addresses t WHERE t.examination = e.id AND NOT t.is_refused
                ORDER BY t.place DESC LIMIT 1) AS address,
            f.tls_version, f.verify_error,
            (SELECT group_concat(n.name, ' ') FROM peer_faults p JOIN fault_names n ON n.id = p.fault
                WHERE p.examination = e.id) AS faults,
            (SELECT nullif(lower(hex(r.sha256)), \'\') FROM chain_certificates h JOIN certificate_records r ON r.id = h.certificate
                WHERE h.chain = f.chain AND h.place = 0) AS certificate_sha256,
            f.status, f.content_type, f.location, f.retry_after, f.content_encoding, f.server,
            nullif(lower(hex(b.sha256)), \'\') AS body_sha256, length(CAST(b.body AS BLOB)) AS body_bytes,
            f.connect_ms, f.handshake_ms, f.first_byte_ms, f.total_ms
        FROM fetch_records f
        JOIN examinations e ON e.id = f.examination
        LEFT JOIN failure_names k ON k.id = f.failure
        LEFT JOIN bodies b ON b.id = f.body
        """

    /// One row an address of a policy host, in the order in which they were tried.
    static let attempts = """
        SELECT e.id >> 32 AS run_id, e.domain, t.place, t.address, t.is_refused AS filtered, k.name AS failure,
            t.failure_detail
        FROM fetch_addresses t
        JOIN examinations e ON e.id = t.examination
        LEFT JOIN failure_names k ON k.id = t.failure
        """

    /// One row a body that was fetched, whatever its status.
    static let policies = """
        SELECT nullif(lower(hex(sha256)), \'\') AS policy_sha256, length(CAST(body AS BLOB)) AS bytes, body AS text
        FROM bodies
        """

    /// One row a certificate that was presented.
    static let certificates = """
        SELECT nullif(lower(hex(sha256)), \'\') AS certificate_sha256, subject, issuer, names,
            \(Views.time("not_before")) AS not_before, \(Views.time("not_after")) AS not_after, der
        FROM certificate_records
        """
}
