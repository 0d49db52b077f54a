import GRDB

/// A table of lists that are kept as JSON, each once as far as memory remembers.
///
/// No index finds a list again that memory has forgotten: writing one costs more than a few lists that stand twice.
final class ListTable<Element: Hashable> {
    private let insert: Query
    private let encode: ([Element]) -> String
    private var ids = BoundedCache<[Element], Int>(capacity: 4096)
    private let db: Database

    init(_ db: Database, table: String, column: String, _ encode: @escaping ([Element]) -> String) throws {
        self.db = db
        self.encode = encode
        insert = try Query(db, "INSERT INTO \(table) (\(column)) VALUES (?)")
    }

    /// The number of a list, which is kept now if it was not.
    func id(of list: [Element]) throws -> Int {
        if let id = ids[list] { return id }
        try insert.put(encode(list)).run()
        let id = Int(db.lastInsertedRowID)
        ids[list] = id
        return id
    }

    /// Forgets the numbers that were given in a transaction that failed.
    func forget() {
        ids.forget()
    }
}
