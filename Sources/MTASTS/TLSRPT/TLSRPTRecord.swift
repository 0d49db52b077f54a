/// The TXT record at `_smtp._tls` that says where TLS reports go (RFC 8460, 3).
public struct TLSRPTRecord: Draftable, PublishedRecord {
    /// What could be read of a record.
    public struct Draft: Hashable, Sendable {
        /// The legal targets.
        public let rua: [ReportURI]
    }

    /// Where the reports go; never empty.
    public let rua: [ReportURI]

    /// The other fields.
    public let extensions: [ExtensionField]

    /// Creates a record; throws the first problem that its text would have.
    public init(rua: [ReportURI], extensions: [ExtensionField] = []) throws(Problem) {
        self.init(legalTargets: rua, extensions)
        try verify()
    }

    init(legalTargets rua: [ReportURI], _ extensions: [ExtensionField]) {
        self.rua = rua
        self.extensions = extensions
    }

    /// Checks by reading the own text back: what is printed must be what was given.
    private func verify() throws(Problem) {
        let parsed = Self.parse(Array(description.utf8))
        if let problem = parsed.problems.first { throw problem }
        guard parsed.value == self else { throw Problem(.reportSyntax, .character, description.utf8) }
    }

    /// Reads the text of one TXT record, its character-strings joined without spaces (RFC 8460, 3).
    public static func parse(_ text: [UInt8]) -> Parsed<TLSRPTRecord> {
        var reader = TLSRPTReader()
        return reader.read(text)
    }

    /// Finds the record among the TXT records at `_smtp._tls` (RFC 8460, 3), each with its strings joined.
    public static func discover(_ texts: [[UInt8]]) -> Discovery<TLSRPTRecord> { select(from: texts) }

    /// Whether a text was meant to be a record; any other text there is foreign.
    public static func isAttempt(_ text: [UInt8]) -> Bool { dialect.isAttempt(text) }

    static var dialect: Dialect { .tlsReporting }

    static var syntax: Problem.Code { .reportSyntax }
}

extension TLSRPTRecord: CustomStringConvertible {
    /// The record as it is published.
    public var description: String {
        let targets = rua.isEmpty ? [] : [" rua=" + rua.map(\.text).joined(separator: ",")]
        let fields = targets + extensions.map { " \($0.name)=\($0.value)" }
        return "v=TLSRPTv1;" + fields.joined(separator: ";")
    }
}
