import Survey
import Synchronization
package import Tabular

/// The candidates of a survey's first pass: the rows of its list that are domains, each once, less those done before.
package final class ListSource: CandidateSource {
    private struct State: ~Copyable {
        var rows: RowReader
        var random: SeededRandom?
        var shuffled: [SourceItem] = []
        var taken = 0
    }

    private let state: Mutex<State>
    private let limit: Int
    private let progress: ProgressBoard
    private let stop: StopSignal
    private let isDone: @Sendable (Int) -> Bool

    /// How many domains are put in random order at a time.
    private static let shuffledAtOnce = 8192

    /// Reads a list from its beginning.
    ///
    /// - Parameters:
    ///   - list: The list.
    ///   - selection: Which of its rows are taken.
    ///   - progress: Where rows are counted.
    ///   - stop: Ends the passing over of rows, of which a list may hold many millions in a row.
    ///   - isDone: Whether the domain at a position was examined by an earlier process.
    /// - Throws: What keeps the list from being read.
    package init(
        _ list: DomainList, _ selection: Selection, progress: ProgressBoard, stop: StopSignal = StopSignal(),
        isDone: @escaping @Sendable (Int) -> Bool
    ) throws(ListError) {
        var sample: Sample?
        if let seed = selection.seed, let limit = selection.limit {
            sample = try Sample(of: limit, seed: seed, from: list, selection, stop: stop)
        }
        state = Mutex(
            State(
                rows: RowReader(list, selection, sample, stop: stop),
                random: selection.seed.map { SeededRandom(seed: $0) }))
        // A sample is as large as it may be, and goes to the end of the list.
        limit = sample == nil ? selection.limit ?? .max : .max
        self.progress = progress
        self.stop = stop
        self.isDone = isDone
    }

    package func next() throws -> SourceItem? {
        while true {
            let item = try state.withLock { state in
                try state.random == nil ? take(&state) : takeShuffled(&state)
            }
            guard case .candidate(let candidate)? = item, isDone(candidate.position) else { return item }
            progress.update { $0.resumed += 1 }
            if stop.isStopped { return nil }
        }
    }

    /// Takes the next row in the order of the list and counts it.
    private func take(_ state: inout State) throws -> SourceItem? {
        guard state.taken < limit else {
            try state.rows.requireUnchanged()
            return nil
        }
        let item = try state.rows.next()
        switch item {
        case .rejected(let row): progress.count(row.kind)
        case .candidate:
            state.taken += 1
            progress.update {
                $0.rows += 1
                $0.domains += 1
            }
        case nil: break
        }
        return item
    }

    private func takeShuffled(_ state: inout State) throws -> SourceItem? {
        if state.shuffled.isEmpty, var random = state.random {
            while state.shuffled.count < Self.shuffledAtOnce, let item = try take(&state) {
                state.shuffled.append(item)
            }
            state.shuffled.shuffle(using: &random)
            state.random = random
        }
        return state.shuffled.popLast()
    }
}
