/// A value behind a reference: as large to copy as a pointer.
package final class Boxed<Value: Hashable & Sendable>: Hashable, Sendable {
    /// The value.
    package let value: Value

    /// Puts a value behind a reference.
    package init(_ value: Value) {
        self.value = value
    }

    package static func == (left: Boxed, right: Boxed) -> Bool {
        left === right || left.value == right.value
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(value)
    }
}
