import GRDB

/// A table of lists that are kept as JSON, each once.
final class ListTable<Element: Hashable> {
    private let find: Query
    private let insert: Query
    private let encode: ([Element]) -> String
    private var ids = BoundedCache<[Element], Int>(capacity: 32_768)
    private let db: Database

    init(_ db: Database, table: String, column: String, _ encode: @escaping ([Element]) -> String) throws {
        self.db = db
        self.encode = encode
        find = try Query(
            db,
            """
            SELECT id FROM (SELECT id, \(column) FROM \(table) WHERE hash = ? LIMIT \(ContentHash.candidates))
            WHERE \(column) = ?
            """)
        insert = try Query(db, "INSERT INTO \(table) (hash, \(column)) VALUES (?, ?)")
    }

    /// The number of a list, which is kept now if it was not.
    func id(of list: [Element]) throws -> Int {
        if let id = ids[list] { return id }
        let text = encode(list)
        var hash = ContentHash()
        hash.add(text.utf8)
        let id = try find.put(hash.value).put(text).first { $0.number() } ?? inserted(hash.value, text)
        ids[list] = id
        return id
    }

    /// Forgets the numbers that were given in a transaction that failed.
    func forget() {
        ids.forget()
    }

    private func inserted(_ hash: Int, _ text: String) throws -> Int {
        try insert.put(hash).put(text).run()
        return Int(db.lastInsertedRowID)
    }
}
