/// A closed set of values that a database keeps as small integers.
///
/// Databases live for years: a number is never given to another value, and new values take new numbers.
protocol Numbered: CaseIterable, Hashable, Sendable {
    /// The number of the value, never changed.
    var number: Int { get }
    /// The name of the value, as the views show it.
    var name: String { get }
}

extension Numbered where Self: RawRepresentable<String> {
    var name: String { rawValue }
}

/// The way back from numbers to values.
struct NumberTable<Value: Numbered>: Sendable {
    private let values: [Value?]

    init() {
        var values: [Value?] = []
        for value in Value.allCases {
            let missing = value.number + 1 - values.count
            if missing > 0 { values.append(contentsOf: repeatElement(nil, count: missing)) }
            precondition(values[value.number] == nil, "two values of \(Value.self) have the number \(value.number)")
            values[value.number] = value
        }
        self.values = values
    }

    /// The value with a number that a row carries.
    func value(_ number: Int) throws -> Value {
        guard values.indices.contains(number), let value = values[number] else {
            throw Unreadable(reason: "\(Value.self) number \(number) is unknown; a newer version may have written it")
        }
        return value
    }

    /// The value with a number that a row may carry.
    func value(_ number: Int?) throws -> Value? {
        guard let number else { return nil }
        return try value(number)
    }
}
