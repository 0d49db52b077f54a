/// The deadlines of the slots in flight, in order.
///
/// Every attempt gets the same time, so a deadline set later ends later: a list through the slots keeps them sorted at no
/// cost, and an answered slot leaves it at once. It never holds more than the slots.
package struct DeadlineQueue: ~Copyable {
    /// A slot's place in the order; not private, as Swift 6.3.1 fails on a private type here without optimisation.
    struct Link {
        /// When its time is over.
        var deadline: UInt64 = 0
        /// The slot behind it, -1 for none.
        var next: Int32 = -1
        /// The slot before it, -1 for none.
        var previous: Int32 = -1
    }

    private var links: Table<Link>
    private var head: Int32 = -1
    private var tail: Int32 = -1

    /// Makes a queue for a number of slots.
    package init(slots: Int) {
        links = Table(repeating: Link(), count: slots)
    }

    /// The earliest deadline.
    package var first: UInt64? { head < 0 ? nil : links[Int(head)].deadline }

    /// Sets the deadline of a slot, which must not be earlier than any set before; one it has is replaced.
    package mutating func set(_ deadline: UInt64, for slot: Int) {
        remove(slot)
        links[slot] = Link(deadline: deadline, previous: tail)
        if tail < 0 { head = Int32(slot) } else { links[Int(tail)].next = Int32(slot) }
        tail = Int32(slot)
    }

    /// Takes a slot out; one without a deadline stays as it is.
    package mutating func remove(_ slot: Int) {
        let (before, after) = (links[slot].previous, links[slot].next)
        guard before >= 0 || after >= 0 || head == Int32(slot) else { return }
        if before < 0 { head = after } else { links[Int(before)].next = after }
        if after < 0 { tail = before } else { links[Int(after)].previous = before }
        links[slot].next = -1
        links[slot].previous = -1
    }

    /// Takes out the slot with the earliest deadline if that has passed.
    package mutating func popExpired(at now: UInt64) -> Int? {
        guard head >= 0, links[Int(head)].deadline <= now else { return nil }
        let slot = Int(head)
        remove(slot)
        return slot
    }
}
