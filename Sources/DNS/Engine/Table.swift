/// A fixed number of elements that have one owner.
///
/// A change to an element costs the check of its index and nothing else, where an array asks each time whether it is
/// shared: several times a query that shows.
@safe
struct Table<Element>: ~Copyable {
    /// How many elements there are.
    let count: Int
    private let elements: UnsafeMutablePointer<Element>

    /// Makes a table of equal elements.
    init(repeating element: Element, count: Int) {
        self.count = count
        unsafe elements = .allocate(capacity: count)
        unsafe elements.initialize(repeating: element, count: count)
    }

    deinit {
        unsafe elements.deinitialize(count: count)
        unsafe elements.deallocate()
    }

    /// The indices of the elements.
    var indices: Range<Int> { 0..<count }

    /// The element at an index.
    ///
    /// By address, because Swift 6.3.1 fails on coroutines here under the thread sanitizer.
    subscript(index: Int) -> Element {
        @inline(__always)
        unsafeAddress {
            precondition(index >= 0 && index < count, "index out of range")
            return unsafe UnsafePointer(elements + index)
        }
        @inline(__always)
        unsafeMutableAddress {
            precondition(index >= 0 && index < count, "index out of range")
            return unsafe elements + index
        }
    }
}
