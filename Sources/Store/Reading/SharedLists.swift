import GRDB
import MTASTS
import Survey

/// The values that domains share, on the reading side.
final class SharedLists {
    private let selectExchanges: Query
    private let selectAddresses: Query
    private let selectChain: Query
    private let selectBody: Query
    private let selectCertificates: Query
    private let selectColumns: Query
    private let texts: SetTable<[UInt8]>
    private let findings: SetTable<Finding>
    private var exchanges = BoundedCache<Int, [MailExchange]>(capacity: 32_768)
    private var columnLists = BoundedCache<Int, [String]>(capacity: 4096)
    private var findingLists = BoundedCache<Int, [Finding]>(capacity: 32_768)

    init(_ db: Database) throws {
        selectExchanges = try Query(db, "SELECT hosts FROM mx_sets WHERE id = ?")
        selectAddresses = try Query(db, "SELECT addresses FROM address_sets WHERE id = ?")
        selectChain = try Query(db, "SELECT names FROM cname_chains WHERE id = ?")
        selectColumns = try Query(db, "SELECT columns FROM column_sets WHERE id = ?")
        selectBody = try Query(db, "SELECT body, sha256 FROM bodies WHERE id = ?")
        selectCertificates = try Query(
            db,
            """
            SELECT c.sha256, c.der, c.subject, c.issuer, c.names, c.not_before, c.not_after
            FROM chain_certificates h JOIN certificate_records c ON c.id = h.certificate
            WHERE h.chain = ? ORDER BY h.place
            """)
        texts = try SetTable(db, sets: "text_sets", items: "texts", key: "text_set", .texts)
        findings = try SetTable(db, sets: "finding_sets", items: "finding_items", key: "finding_set", .findings)
    }

    /// The MX records of a set; none without a set.
    func exchanges(_ id: Int?) throws -> [MailExchange] {
        guard let id else { return [] }
        if let list = exchanges[id] { return list }
        let list = try JSONReader.exchanges(try text(selectExchanges, id, "mx_sets"))
            .map { MailExchange(preference: $0, host: $1) }
        exchanges[id] = list
        return list
    }

    /// The findings of a set.
    func findings(_ id: Int) throws -> [Finding] {
        if let list = findingLists[id] { return list }
        let list = try findings.list(id)
        findingLists[id] = list
        return list
    }

    /// The values of a list's extra columns that rows share; nil without a set.
    func columns(_ id: Int?) throws -> [String]? {
        guard let id else { return nil }
        if let list = columnLists[id] { return list }
        let list = try JSONReader.strings(try text(selectColumns, id, "column_sets"))
        columnLists[id] = list
        return list
    }

    /// The texts of a set; none without a set.
    func texts(_ id: Int?) throws -> [[UInt8]] {
        guard let id else { return [] }
        return try texts.list(id)
    }

    /// The addresses of a set; none without a set.
    func addresses(_ id: Int?) throws -> [IPAddress] {
        guard let id else { return [] }
        return try JSONReader.strings(try text(selectAddresses, id, "address_sets")).map(Self.address)
    }

    /// The targets of a CNAME chain; none without a chain.
    func chain(_ id: Int?) throws -> [String] {
        guard let id else { return [] }
        return try JSONReader.strings(try text(selectChain, id, "cname_chains"))
    }

    /// A body with its digest.
    func body(_ id: Int?) throws -> ([UInt8], Digest?) {
        guard let id else { return ([], nil) }
        let found = try selectBody.put(id).first { ($0.bytes() ?? [], $0.bytes().map(Digest.init)) }
        guard let found else { throw Unreadable(reason: "bodies has no row \(id)") }
        return found
    }

    /// The certificates of a chain.
    func certificates(_ id: Int) throws -> [CertificateEvidence] {
        try selectCertificates.put(id).all { row in
            CertificateEvidence(
                sha256: Digest(row.bytes() ?? []), der: row.bytes() ?? [], subject: row.text() ?? "",
                issuer: row.text() ?? "", names: try JSONReader.strings(row.text() ?? ""),
                notBefore: Int64(row.number()), notAfter: Int64(row.number()))
        }
    }

    /// An address as the database writes it.
    static func address(_ text: String) throws -> IPAddress {
        guard let address = IPAddress(text) else { throw Unreadable(reason: "\(text) is no address") }
        return address
    }

    private func text(_ query: Query, _ id: Int, _ table: String) throws -> String {
        guard let text = try query.put(id).first({ $0.text() }) ?? nil else {
            throw Unreadable(reason: "\(table) has no row \(id)")
        }
        return text
    }
}
