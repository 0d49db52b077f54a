/// A dictionary of bounded size that keeps what is asked for: so that a list of any length needs bounded memory.
///
/// It has two generations. What is set or found goes into the younger; when that is full it becomes the older, and what
/// was in the older and was not asked for since is forgotten.
struct BoundedCache<Key: Hashable, Value> {
    private let generation: Int
    private var young: [Key: Value] = [:]
    private var old: [Key: Value] = [:]

    /// Makes room for so many values.
    init(capacity: Int) {
        generation = max(1, capacity / 2)
    }

    /// The value of a key.
    subscript(key: Key) -> Value? {
        mutating get {
            if let value = young[key] { return value }
            guard let value = old[key] else { return nil }
            self[key] = value
            return value
        }
        set {
            if young.count >= generation {
                swap(&young, &old)
                young.removeAll(keepingCapacity: true)
            }
            young[key] = newValue
        }
    }

    /// Forgets everything.
    mutating func forget() {
        young.removeAll()
        old.removeAll()
    }
}
