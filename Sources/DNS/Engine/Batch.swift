/// Questions put together, on their way into the engine.
struct Submission: Sendable {
    /// One lookup a question, at least one, each with the outcome it has if nothing comes of it.
    let lookups: [Lookup]
    /// The index of the server that is to be asked first; nil for the next in turn.
    var server: Int?
    /// Who waits for the lookups.
    let continuation: CheckedContinuation<[Lookup], Never>

    /// Hands the lookups back as they are.
    func giveUp() { continuation.resume(returning: lookups) }
}

/// The submissions in the engine, whose lookups come in one by one and are handed over together.
///
/// They live in one array and are known by their index, so that no lookup counts references.
struct Batches {
    private struct Batch {
        var lookups: [Lookup] = []
        var missing = 0
        var server: Int?
        var continuation: CheckedContinuation<[Lookup], Never>?
    }

    private var batches: [Batch] = []
    private var free: [Int32] = []

    /// Opens a batch; returns its index.
    mutating func open(_ submission: Submission) -> Int32 {
        let batch = Batch(
            lookups: submission.lookups, missing: submission.lookups.count, server: submission.server,
            continuation: submission.continuation)
        guard let index = free.popLast() else {
            batches.append(batch)
            return Int32(batches.count - 1)
        }
        batches[Int(index)] = batch
        return index
    }

    /// A question of an open batch.
    func question(_ batch: Int32, _ position: Int32) -> Question {
        batches[Int(batch)].lookups[Int(position)].question
    }

    /// The index of the server that an open batch wants to be asked first; nil for the next in turn.
    func server(_ batch: Int32) -> Int? { batches[Int(batch)].server }

    /// Completes one lookup of an open batch; with the last of them, whoever waits goes on and the index is free.
    @inline(__always)
    mutating func finish(_ batch: Int32, _ position: Int32, _ complete: (inout Lookup) -> Void) {
        complete(&batches[Int(batch)].lookups[Int(position)])
        batches[Int(batch)].missing -= 1
        if batches[Int(batch)].missing == 0 { close(batch) }
    }

    private mutating func close(_ batch: Int32) {
        let ended = batches[Int(batch)]
        batches[Int(batch)] = Batch()
        free.append(batch)
        ended.continuation?.resume(returning: ended.lookups)
    }
}
