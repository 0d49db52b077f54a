import GRDB

/// A table of lists whose elements are rows of a table of their own, each list once as far as memory remembers.
final class SetTable<Element: Hashable> {
    /// How the elements of a list are written and read.
    struct Elements {
        /// The columns of an element in the table of elements.
        let columns: [String]
        let put: (Element, Query) -> Void
        let take: (Query) throws -> Element
    }

    private let elements: Elements
    private let insert: Query
    private let insertElement: Query
    private let select: Query
    private let db: Database
    private var last: (list: [Element], id: Int)?
    private var ids = BoundedCache<[Element], Int>(capacity: 4096)

    init(_ db: Database, sets: String, items: String, key: String, _ elements: Elements) throws {
        let columns = elements.columns.joined(separator: ", ")
        let marks = String(repeating: ", ?", count: elements.columns.count)
        self.db = db
        self.elements = elements
        insert = try Query(db, "INSERT INTO \(sets) DEFAULT VALUES")
        insertElement = try Query(db, "INSERT INTO \(items) (\(key), place, \(columns)) VALUES (?, ?\(marks))")
        select = try Query(db, "SELECT \(columns) FROM \(items) WHERE \(key) = ? ORDER BY place")
    }

    /// The number of a list, which is kept now if it was not.
    func id(of list: [Element]) throws -> Int {
        // Most domains have the findings of the one before, and to compare costs less than to hash.
        if let last, last.list == list { return last.id }
        let id: Int
        if let known = ids[list] {
            id = known
        } else {
            id = try inserted(list)
            ids[list] = id
        }
        last = (list, id)
        return id
    }

    /// The list with a number.
    func list(_ id: Int) throws -> [Element] {
        try select.put(id).all { try elements.take($0) }
    }

    /// Forgets the numbers that were given in a transaction that failed.
    func forget() {
        ids.forget()
        last = nil
    }

    private func inserted(_ list: [Element]) throws -> Int {
        try insert.run()
        let id = Int(db.lastInsertedRowID)
        for (place, element) in list.enumerated() {
            insertElement.put(id).put(place)
            elements.put(element, insertElement)
            try insertElement.run()
        }
        return id
    }
}
