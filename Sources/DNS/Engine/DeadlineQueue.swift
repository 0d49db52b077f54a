/// The deadlines of the slots in flight, in order.
///
/// Every attempt gets the same time, so a deadline set later ends later: a list through the slots keeps them sorted at no
/// cost, and an answered slot leaves it at once. It never holds more than the slots.
struct DeadlineQueue {
    private var deadlines: [UInt64]
    private var next: [Int32]
    private var previous: [Int32]
    private var head: Int32 = -1
    private var tail: Int32 = -1

    /// Makes a queue for a number of slots.
    init(slots: Int) {
        deadlines = Array(repeating: 0, count: slots)
        next = Array(repeating: -1, count: slots)
        previous = Array(repeating: -1, count: slots)
    }

    /// The earliest deadline.
    var first: UInt64? { head < 0 ? nil : deadlines[Int(head)] }

    /// Sets the deadline of a slot, which must not be earlier than any set before; one it has is replaced.
    mutating func set(_ deadline: UInt64, for slot: Int) {
        remove(slot)
        deadlines[slot] = deadline
        previous[slot] = tail
        if tail < 0 { head = Int32(slot) } else { next[Int(tail)] = Int32(slot) }
        tail = Int32(slot)
    }

    /// Takes a slot out; one without a deadline stays as it is.
    mutating func remove(_ slot: Int) {
        let before = previous[slot]
        let after = next[slot]
        guard before >= 0 || after >= 0 || head == Int32(slot) else { return }
        if before < 0 { head = after } else { next[Int(before)] = after }
        if after < 0 { tail = before } else { previous[Int(after)] = before }
        next[slot] = -1
        previous[slot] = -1
    }

    /// Takes out the slot with the earliest deadline if that has passed.
    mutating func popExpired(at now: UInt64) -> Int? {
        guard head >= 0, deadlines[Int(head)] <= now else { return nil }
        let slot = Int(head)
        remove(slot)
        return slot
    }
}
