import CLinux

/// Random numbers of the kernel, fetched 2,048 at a time because a call a query would show.
struct RandomPool {
    private var numbers = [UInt16](repeating: 0, count: 2048)
    private var used = 2048

    /// Draws 16 bits that cannot be foretold.
    mutating func next16() -> UInt16 {
        if used == numbers.count { refill() }
        defer { used += 1 }
        return numbers[used]
    }

    private mutating func refill() {
        let count = unsafe numbers.withUnsafeMutableBytes { unsafe getrandom($0.baseAddress, $0.count, 0) }
        precondition(count == numbers.count * 2, "getrandom gave \(count) bytes")
        used = 0
    }
}
