/// Numbers for values that come again and again, so that each is kept once.
struct Interner<Value: Hashable & Sendable>: Sendable {
    /// The values by their numbers.
    private(set) var values: [Value] = []
    private var numbers: [Value: Int32] = [:]

    /// The number of a value.
    mutating func number(_ value: Value) -> Int32 {
        if let number = numbers[value] { return number }
        let number = Int32(values.count)
        numbers[value] = number
        values.append(value)
        return number
    }
}
