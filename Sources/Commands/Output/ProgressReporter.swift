import Scan
import Tabular

/// Shows the progress of a scan: a line that is rewritten on a terminal, plain lines elsewhere, and the status file.
struct ProgressReporter {
    let board: ProgressBoard
    let expected: Int
    let isQuiet: Bool
    let statusFile: StatusFile?
    private let start = ContinuousClock.now

    /// Between two plain lines.
    private static let plainPause = 10

    init(board: ProgressBoard, expected: Int, isQuiet: Bool, statusFile: StatusFile?) {
        self.board = board
        self.expected = expected
        self.isQuiet = isQuiet
        self.statusFile = statusFile
    }

    /// Shows the progress each second until it is cancelled.
    func run() async {
        var tick = 0
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(1))
            if Task.isCancelled { break }
            tick += 1
            show(tick)
            writeStatus(.running)
        }
    }

    /// Shows where the scan ended.
    func end(_ state: StatusFile.State) {
        if !isQuiet { Console.write(Console.isTerminal ? "\r\u{1B}[K\(text.line)\n" : "\(text.line)\n") }
        writeStatus(state)
    }

    private var text: ProgressText {
        ProgressText(counts: board.snapshot, expected: expected, elapsed: (.now - start) / .seconds(1))
    }

    private func show(_ tick: Int) {
        if isQuiet { return }
        if Console.isTerminal {
            Console.write("\r\u{1B}[K\(text.line)")
        } else if tick.isMultiple(of: Self.plainPause) {
            Console.write("\(text.line)\n")
        }
    }

    private func writeStatus(_ state: StatusFile.State) {
        statusFile?.tell(state, board.snapshot, expected: expected)
    }
}
