import Glibc
import Tabular

/// The terminal or the log behind standard error.
enum Console {
    /// Whether standard error is a terminal.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether standard output is a terminal that shows colours, and nobody asked for none (https://no-color.org).
    static var isOutputColoured: Bool {
        let environment = { (name: String) in unsafe getenv(name).map { unsafe String(cString: $0) } ?? "" }
        return isatty(STDOUT_FILENO) == 1 && environment("NO_COLOR").isEmpty && environment("TERM") != "dumb"
    }

    /// Writes a message with the program's name before it; names of columns and files in it cannot steer the terminal.
    static func error(_ message: String) {
        write("mtasts-survey: \(SafeText.terminal(message, limit: longest))\n")
    }

    private static let longest = 10_000

    /// Writes text as it is.
    static func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = unsafe bytes.withUnsafeBytes { unsafe Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
            // Nobody reads standard error any more: there is nobody to tell.
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
