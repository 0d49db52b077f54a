import Testing

@testable import Scan

struct OutboxTests {
    private let forever = Duration.seconds(3600)

    @Test func endsToGatherOnceThereIsEnough() async {
        let outbox = Outbox<Int>(capacity: 8)
        async let taken = take(outbox, gathering: forever, upTo: 4)
        for item in 0..<4 { await outbox.put(item) }
        #expect(await taken.count >= 4)
    }

    @Test func endsToGatherWhenItIsFull() async {
        let outbox = Outbox<Int>(capacity: 4)
        async let taken = take(outbox, gathering: forever, upTo: 100)
        for item in 0..<4 { await outbox.put(item) }
        #expect(await taken == [0, 1, 2, 3])
    }

    @Test func endsToGatherWhenTheTimeIsOver() async {
        let outbox = Outbox<Int>(capacity: 8)
        await outbox.put(1)
        #expect(await take(outbox, gathering: .milliseconds(1), upTo: 4) == [1])
        await outbox.put(2)
        #expect(await take(outbox, gathering: .zero, upTo: 4) == [2])
    }

    @Test func endsToGatherWhenNothingMoreComes() async {
        let outbox = Outbox<Int>(capacity: 8)
        await outbox.put(1)
        outbox.close()
        #expect(await take(outbox, gathering: forever, upTo: 4) == [1])
        #expect(await take(outbox, gathering: forever, upTo: 4).isEmpty)
    }

    @Test func refusesWhatItHasNoRoomFor() {
        let outbox = Outbox<Int>(capacity: 2)
        #expect(outbox.offer(1))
        #expect(outbox.offer(2))
        #expect(!outbox.offer(3))
    }

    @Test func keepsItsBound() async {
        let outbox = Outbox<Int>(capacity: 8)
        let left = Countdown(300)
        let taken = await withTaskGroup(of: [Int].self) { group in
            for worker in 0..<300 {
                group.addTask(executorPreference: ConcurrentExecutor()) {
                    for item in 0..<20 { await outbox.put(worker * 20 + item) }
                    if left.leave() { outbox.close() }
                    return []
                }
            }
            group.addTask {
                var taken: [Int] = []
                var items: [Int] = []
                while true {
                    await outbox.take(into: &items, gathering: .zero, upTo: 4)
                    if items.isEmpty { return taken }
                    #expect(items.count <= 8)
                    taken += items
                }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(taken.sorted() == Array(0..<6000))
    }

    private func take(_ outbox: Outbox<Int>, gathering: Duration, upTo enough: Int) async -> [Int] {
        var items = [99]
        await outbox.take(into: &items, gathering: gathering, upTo: enough)
        return items
    }
}
