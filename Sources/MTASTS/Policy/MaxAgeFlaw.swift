/// What is wrong with the value of `max_age`.
enum MaxAgeFlaw {
    /// RFC 8461, 3.2: `1*10(DIGIT)`.
    static func find(in value: ArraySlice<UInt8>) -> Problem.Detail? {
        guard let first = value.first else { return .empty }
        if value.allSatisfy(\.isDigit) { return value.count > 10 ? .length : nil }
        let rest = value.dropFirst()
        let isSigned = !rest.isEmpty && rest.allSatisfy(\.isDigit)
        if isSigned, first == UInt8(ascii: "-") { return .negative }
        if isSigned, first == UInt8(ascii: "+") { return .plus }
        let strange = value.filter { !$0.isDigit }
        if strange.elementsEqual([UInt8(ascii: ";")]), value.last == UInt8(ascii: ";") { return .semicolon }
        if strange.elementsEqual([UInt8(ascii: ".")]) { return .decimal }
        return strange.allSatisfy { $0 == UInt8(ascii: "_") } ? .underscore : .character
    }

    /// Which width of integer a number above the limit does not fit into: senders differ by it.
    static func overflow(of seconds: Int) -> Problem.Detail? {
        if seconds > Int(UInt32.max) { return .over32Bit }
        return seconds > Int(Int32.max) ? .over31Bit : nil
    }
}
