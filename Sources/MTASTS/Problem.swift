/// One thing that is wrong or remarkable in a published text.
///
/// Initialisers of the values throw it as their error.
public struct Problem: Error, Hashable, Sendable {
    /// How much a problem weighs.
    public enum Severity: String, Hashable, Sendable, CaseIterable {
        /// The text is not legal by the letter of the RFC.
        case error
        /// The text is legal, and somebody will be surprised by it.
        case warning
        /// Worth knowing.
        case info
    }

    /// What kind of problem it is.
    public let code: Code

    /// What exactly, where one code covers several mistakes.
    public let detail: Detail?

    /// Whether it makes the text illegal.
    public let severity: Severity

    /// The line of a policy, counted from one; nil for records and for what is missing.
    public let line: Int?

    /// The offending bytes as they were, at most ``excerptLimit`` of them.
    public let excerpt: [UInt8]

    /// How many octets of the text a problem keeps.
    public static var excerptLimit: Int { 64 }

    init(
        _ code: Code, _ detail: Detail? = nil, _ excerpt: some Sequence<UInt8>, line: Int? = nil,
        severity: Severity? = nil
    ) {
        self.code = code
        self.detail = detail
        self.severity = severity ?? code.severity
        self.line = line
        self.excerpt = Array(excerpt.prefix(Self.excerptLimit))
    }

    init(_ code: Code, _ detail: Detail? = nil, severity: Severity? = nil) {
        self.init(code, detail, [], severity: severity)
    }

    /// How many sender implementations accept a text with this problem alone; nil where that was not measured.
    public var acceptedBy: Acceptance? { Acceptance.measured(code, detail, severity) }

    /// The same problem on a line of a policy.
    func on(_ line: Int) -> Problem { Problem(code, detail, excerpt, line: line, severity: severity) }
}

extension Problem: CustomStringConvertible {
    /// The code, and what narrows it down, as in `pol.mx_invalid (trailing_dot) on line 3: mail.example.com.`.
    public var description: String {
        let kind = detail.map { "\(code.rawValue) (\($0.rawValue))" } ?? code.rawValue
        let place = line.map { "\(kind) on line \($0)" } ?? kind
        return excerpt.isEmpty ? place : "\(place): \(excerptText)"
    }

    /// The excerpt in visible ASCII, every other byte as `\xNN`: safe for terminals and files.
    public var excerptText: String {
        excerpt.reduce(into: "") { text, byte in
            if (0x20...0x7E).contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16)
                text += digits.count == 1 ? "\\x0\(digits)" : "\\x\(digits)"
            }
        }
    }
}
