import Synchronization

/// What many tasks hand to the one consumer: bounded, so that memory does not grow when the store is slow.
final class Outbox<Item: Sendable>: Sendable {
    private struct State {
        var items: [Item] = []
        var isClosed = false
        var taker: Taker?
        /// How many times the taker has waited; tells an alarm that comes late from that of the wait under way.
        var waits = 0
        var putters: [CheckedContinuation<Void, Never>] = []
    }

    private struct Taker {
        let continuation: CheckedContinuation<Void, Never>
        /// How many items it waits for.
        let enough: Int
    }

    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int) {
        self.capacity = capacity
        state.withLock { $0.items.reserveCapacity(capacity) }
    }

    /// Hands over an item; waits while the outbox is full.
    func put(_ item: Item) async {
        while !offer(item) {
            await withCheckedContinuation { putter in
                let isRoom = state.withLock { state in
                    if state.items.count < capacity { return true }
                    state.putters.append(putter)
                    return false
                }
                if isRoom { putter.resume() }
            }
        }
    }

    /// Hands over an item if there is room.
    func offer(_ item: Item) -> Bool {
        let (isTaken, taker) = state.withLock { state -> (Bool, Taker?) in
            guard state.items.count < capacity else { return (false, nil) }
            state.items.append(item)
            guard let taker = state.taker, state.items.count >= taker.enough else { return (true, nil) }
            state.taker = nil
            return (true, taker)
        }
        taker?.continuation.resume()
        return isTaken
    }

    /// Says that nothing more comes.
    func close() {
        let taker = state.withLock { state in
            state.isClosed = true
            return state.taker.take()
        }
        taker?.continuation.resume()
    }

    /// Takes all items there are in place of those taken before; waits until there is one, and takes none only when
    /// nothing more comes.
    ///
    /// A short wait gathers a batch, for a commit costs the same for one row and for a thousand; it ends as soon as there
    /// is enough. The room of the items taken before is used again.
    func take(into items: inout [Item], gathering: Duration, upTo enough: Int) async {
        items.removeAll(keepingCapacity: true)
        await wait(for: 1, atMost: nil)
        await wait(for: min(enough, capacity), atMost: gathering)
        let putters = state.withLock { state in
            swap(&items, &state.items)
            defer { state.putters = [] }
            return state.putters
        }
        for putter in putters { putter.resume() }
    }

    /// Waits until there are so many items, nothing more comes, or the time is over.
    private func wait(for enough: Int, atMost time: Duration?) async {
        let wait = state.withLock { state in
            state.waits += 1
            return state.waits
        }
        let alarm = time.map { time in
            Task {
                if (try? await Task.sleep(for: time)) != nil { giveUp(wait) }
            }
        }
        await withCheckedContinuation { continuation in
            let isReady = state.withLock { state in
                if state.isClosed || state.items.count >= enough || state.waits > wait { return true }
                state.taker = Taker(continuation: continuation, enough: enough)
                return false
            }
            if isReady { continuation.resume() }
        }
        alarm?.cancel()
    }

    /// Ends a wait whose time is over.
    private func giveUp(_ wait: Int) {
        let taker = state.withLock { state -> Taker? in
            guard state.waits == wait else { return nil }
            // The alarm may come before the wait it is to end.
            state.waits += 1
            return state.taker.take()
        }
        taker?.continuation.resume()
    }
}
