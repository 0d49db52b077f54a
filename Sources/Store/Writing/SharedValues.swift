import GRDB
import Survey

/// The values that domains share, on the writing side: each is kept once and referred to by number.
final class SharedValues {
    let exchanges: ListTable<MailExchange>
    let addresses: ListTable<IPAddress>
    let chains: ListTable<String>
    let texts: SetTable<[UInt8]>
    let findings: SetTable<Finding>
    private let certificateChains: SetTable<Int>
    private let findBody: Query
    private let insertBody: Query
    private let findCertificate: Query
    private let insertCertificate: Query
    private var certificates = BoundedCache<Digest, Int>(capacity: 4096)
    private var bodies = BoundedCache<Digest, Int>(capacity: 4096)
    private let db: Database

    init(_ db: Database) throws {
        self.db = db
        exchanges = try ListTable(db, table: "mx_sets", column: "hosts") { list in
            JSONText.exchanges(list.map { ($0.preference, $0.host) })
        }
        addresses = try ListTable(db, table: "address_sets", column: "addresses") { list in
            JSONText.strings(list.map(\.description))
        }
        chains = try ListTable(db, table: "cname_chains", column: "names", JSONText.strings)
        texts = try SetTable(db, sets: "text_sets", items: "texts", key: "text_set", .texts)
        findings = try SetTable(db, sets: "finding_sets", items: "finding_items", key: "finding_set", .findings)
        certificateChains = try SetTable(
            db, sets: "certificate_chains", items: "chain_certificates", key: "chain", .certificates)
        findBody = try Query(db, "SELECT id FROM bodies WHERE sha256 = ?")
        insertBody = try Query(db, "INSERT INTO bodies (sha256, body) VALUES (?, ?)")
        findCertificate = try Query(db, "SELECT id FROM certificate_records WHERE sha256 = ?")
        insertCertificate = try Query(
            db,
            """
            INSERT INTO certificate_records (sha256, subject, issuer, names, not_before, not_after, der)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """)
    }

    /// The number of a response's body; nil for a body that is neither there nor has a digest.
    func body(_ response: HTTPEvidence) throws -> Int? {
        guard let digest = response.bodySHA256 else {
            return response.body.isEmpty ? nil : try insertedBody(response)
        }
        if let id = bodies[digest] { return id }
        let id = try findBody.put(digest.bytes).first { $0.number() } ?? insertedBody(response)
        bodies[digest] = id
        return id
    }

    /// The number of a certificate chain.
    func chain(_ chain: [CertificateEvidence]) throws -> Int {
        try certificateChains.id(of: chain.map { try certificate($0) })
    }

    /// Forgets the numbers that were given in a transaction that failed.
    func forget() {
        exchanges.forget()
        addresses.forget()
        chains.forget()
        texts.forget()
        findings.forget()
        certificateChains.forget()
        certificates.forget()
        bodies.forget()
    }

    private func insertedBody(_ response: HTTPEvidence) throws -> Int {
        try insertBody.put(response.bodySHA256?.bytes).putText(response.body).run()
        return Int(db.lastInsertedRowID)
    }

    private func certificate(_ certificate: CertificateEvidence) throws -> Int {
        let digest = certificate.sha256
        if let id = certificates[digest] { return id }
        let id = try findCertificate.put(digest.bytes).first { $0.number() } ?? inserted(certificate)
        certificates[digest] = id
        return id
    }

    private func inserted(_ certificate: CertificateEvidence) throws -> Int {
        insertCertificate.put(certificate.sha256.bytes).put(certificate.subject).put(certificate.issuer)
        insertCertificate.put(JSONText.strings(certificate.names)).put(Int(certificate.notBefore))
        try insertCertificate.put(Int(certificate.notAfter)).put(certificate.der).run()
        return Int(db.lastInsertedRowID)
    }
}
