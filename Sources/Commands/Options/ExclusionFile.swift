import MTASTS
import Names
import Scan
import Tabular

/// The file of `--exclude`: a name or a suffix a line, blank lines and `#` comments between.
enum ExclusionFile {
    /// Reads the file.
    static func read(_ path: String) throws -> Exclusions {
        var names: Set<String> = []
        var suffixes: Set<String> = []
        var lines = try LineReader(try ByteSource(path: path))
        while let line = try lines.next() {
            let text = String(decoding: lines.bytes, as: UTF8.self).prefix { $0 != "#" }
            // White space within is kept, so that a second name in a line is no part lost.
            let entry = text.trimmed
            if entry.isEmpty { continue }
            let isSuffix = entry.hasPrefix(".") || entry.hasPrefix("*.")
            let name = try self.name(isSuffix ? entry.drop { $0 == "*" }.dropFirst() : entry, path, line.number)
            if isSuffix { suffixes.insert(name) } else { names.insert(name) }
        }
        return Exclusions(names: names, suffixes: suffixes)
    }

    private static func name(_ entry: Substring, _ path: String, _ line: Int) throws(Failure) -> String {
        if let input = try? DomainInput(String(entry)) { return input.name }
        // A whole top-level domain may be excluded, though it is no domain to survey.
        if let name = try? DomainName(entry) { return name.text }
        throw Failure(
            .data,
            "\(SafeText.terminal(path)): line \(line): \"\(SafeText.terminal(String(entry)))\" is neither a name nor a "
                + "suffix such as .example.com")
    }
}
