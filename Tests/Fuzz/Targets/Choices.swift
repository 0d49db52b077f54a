/// An input of which the first bytes choose how the rest is read.
struct Choices {
    private(set) var rest: ArraySlice<UInt8>

    init(_ input: [UInt8]) {
        rest = input[...]
    }

    /// The next byte; 0 behind the end.
    mutating func next() -> UInt8 {
        rest.popFirst() ?? 0
    }

    /// The bytes that are left as texts, parted by zeros and repaired where they are not UTF-8.
    var texts: [String] {
        rest.split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }
}
