import Synchronization

/// What many tasks hand to the one consumer: bounded, so that memory does not grow when the store is slow.
final class Outbox<Item: Sendable>: Sendable {
    private struct State {
        var items: [Item] = []
        var isClosed = false
        var taker: CheckedContinuation<Void, Never>?
        var putters: [CheckedContinuation<Void, Never>] = []
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

    /// Says that nothing more comes.
    func close() {
        let taker = state.withLock { state in
            state.isClosed = true
            return state.taker.take()
        }
        taker?.resume()
    }

    /// Takes all items there are in place of those taken before; waits until there is one, and takes none only when
    /// nothing more comes.
    ///
    /// A short wait gathers a batch: a commit costs the same for one row and for a thousand. The room of the items taken
    /// before is used again.
    func take(into items: inout [Item], gathering: Duration, upTo enough: Int) async {
        items.removeAll(keepingCapacity: true)
        await waitForItem()
        let isEnough = state.withLock { $0.isClosed || $0.items.count >= enough }
        if !isEnough { try? await Task.sleep(for: gathering) }
        let putters = state.withLock { state in
            swap(&items, &state.items)
            defer { state.putters = [] }
            return state.putters
        }
        for putter in putters { putter.resume() }
    }

    private func waitForItem() async {
        await withCheckedContinuation { taker in
            let isReady = state.withLock { state in
                if state.isClosed || !state.items.isEmpty { return true }
                state.taker = taker
                return false
            }
            if isReady { taker.resume() }
        }
    }

    /// Hands over an item if there is room.
    func offer(_ item: Item) -> Bool {
        let (isTaken, taker) = state.withLock { state -> (Bool, CheckedContinuation<Void, Never>?) in
            guard state.items.count < capacity else { return (false, nil) }
            state.items.append(item)
            return (true, state.taker.take())
        }
        taker?.resume()
        return isTaken
    }
}
