/// A dictionary that forgets everything when it is full, so that a list of any length needs bounded memory.
struct BoundedCache<Key: Hashable, Value> {
    private let capacity: Int
    private var values: [Key: Value] = [:]

    init(capacity: Int) {
        self.capacity = capacity
    }

    /// The value of a key; setting one makes room first where there is none.
    subscript(key: Key) -> Value? {
        get { values[key] }
        set {
            if values.count >= capacity { values.removeAll(keepingCapacity: true) }
            values[key] = newValue
        }
    }

    /// Forgets everything.
    mutating func forget() {
        values.removeAll()
    }
}
