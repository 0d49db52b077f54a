import DNS
import Testing

@Suite("Deadline queue")
struct DeadlineQueueTests {
    @Test("Slots expire in the order of their deadlines, and not before")
    func expiresInOrder() {
        var queue = DeadlineQueue(slots: 4)
        for (slot, deadline) in [(2, 10), (0, 20), (3, 30)] { queue.set(UInt64(deadline), for: slot) }
        #expect(queue.popExpired(at: 9) == nil)
        #expect(queue.popExpired(at: 20) == 2)
        #expect(queue.popExpired(at: 20) == 0)
        #expect(queue.popExpired(at: 20) == nil)
        #expect(queue.first == 30)
    }

    @Test("Slots leave from the front, the middle and the end", arguments: 0..<3)
    func removes(_ slot: Int) {
        var queue = DeadlineQueue(slots: 3)
        for slot in 0..<3 { queue.set(UInt64(slot), for: slot) }
        queue.remove(slot)
        queue.remove(slot)
        var left: [Int] = []
        while let slot = queue.popExpired(at: 9) { left.append(slot) }
        #expect(left == [0, 1, 2].filter { $0 != slot })
        #expect(queue.first == nil)
    }

    @Test("A deadline set again is moved to the end")
    func resets() {
        var queue = DeadlineQueue(slots: 2)
        queue.set(1, for: 0)
        queue.set(2, for: 1)
        queue.set(3, for: 0)
        #expect(queue.popExpired(at: 9) == 1)
        #expect(queue.popExpired(at: 9) == 0)
        #expect(queue.popExpired(at: 9) == nil)
    }
}
