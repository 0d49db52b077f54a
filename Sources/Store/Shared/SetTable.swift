import GRDB

/// A table of lists whose elements are rows of a table of their own, each list once.
final class SetTable<Element: Hashable> {
    /// How the elements of a list are hashed, written and read.
    struct Elements {
        /// The columns of an element in the table of elements.
        let columns: [String]
        let hash: (Element, inout ContentHash) -> Void
        let put: (Element, Query) -> Void
        let take: (Query) throws -> Element
    }

    private let elements: Elements
    private let find: Query
    private let insert: Query
    private let insertElement: Query
    private let select: Query
    private let db: Database
    private var ids = BoundedCache<[Element], Int>(capacity: 32_768)

    init(_ db: Database, sets: String, items: String, key: String, _ elements: Elements) throws {
        let columns = elements.columns.joined(separator: ", ")
        let marks = String(repeating: ", ?", count: elements.columns.count)
        self.db = db
        self.elements = elements
        find = try Query(db, "SELECT id FROM \(sets) WHERE hash = ? LIMIT \(ContentHash.candidates)")
        insert = try Query(db, "INSERT INTO \(sets) (hash) VALUES (?)")
        insertElement = try Query(db, "INSERT INTO \(items) (\(key), place, \(columns)) VALUES (?, ?\(marks))")
        select = try Query(db, "SELECT \(columns) FROM \(items) WHERE \(key) = ? ORDER BY place")
    }

    /// The number of a list, which is kept now if it was not.
    func id(of list: [Element]) throws -> Int {
        if let id = ids[list] { return id }
        var hash = ContentHash()
        for element in list { elements.hash(element, &hash) }
        let id = try found(list, hash.value) ?? inserted(list, hash.value)
        ids[list] = id
        return id
    }

    /// The list with a number.
    func list(_ id: Int) throws -> [Element] {
        try select.put(id).all { try elements.take($0) }
    }

    /// Forgets the numbers that were given in a transaction that failed.
    func forget() {
        ids.forget()
    }

    private func found(_ list: [Element], _ hash: Int) throws -> Int? {
        let candidates = try find.put(hash).all { $0.number() }
        return try candidates.first { try self.list($0) == list }
    }

    private func inserted(_ list: [Element], _ hash: Int) throws -> Int {
        try insert.put(hash).run()
        let id = Int(db.lastInsertedRowID)
        for (place, element) in list.enumerated() {
            insertElement.put(id).put(place)
            elements.put(element, insertElement)
            try insertElement.run()
        }
        return id
    }
}
