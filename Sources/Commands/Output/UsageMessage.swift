import Tabular

/// What the parser of the command line says of arguments that do not fit.
enum UsageMessage {
    private static let longest = 10_000
    private static let lineFeed = UInt8(ascii: "\n")
    /// The parser's own, and ours.
    private static let quotes = [UInt8(ascii: "'"), UInt8(ascii: "\"")]

    /// The message with what it repeats of the arguments made safe: its own line ends stay, those of an argument do not.
    static func safe(_ message: String, repeating arguments: [String]) -> String {
        var text = Array(message.utf8)
        for part in arguments.flatMap(parts) {
            text = text.replacing(part, with: Array(SafeText.terminal(part, limit: longest).utf8))
        }
        return text.split(separator: lineFeed, omittingEmptySubsequences: false)
            .map { SafeText.terminal(Array($0), limit: longest) }.joined(separator: "\n")
    }

    /// An argument, and name and value of `--option=value`, where a line end stands in them.
    private static func parts(_ argument: String) -> [[UInt8]] {
        let bytes = Array(argument.utf8)
        let words = bytes.split(separator: UInt8(ascii: "="), maxSplits: 1).map(Array.init)
        return ([bytes] + words).filter { $0.contains(lineFeed) }.flatMap { part in
            // Line ends alone would be found in the message's own words.
            part.allSatisfy { $0 == lineFeed } ? quotes.map { [$0] + part + [$0] } : [part]
        }
    }
}
