/// The TXT record at `_mta-sts` that says that a policy is there, and which (RFC 8461, 3.1).
public struct STSRecord: Draftable, PublishedRecord {
    /// What could be read of a record.
    public struct Draft: Hashable, Sendable {
        /// The first `id`, legal or not; at most ``Problem/excerptLimit`` octets of it.
        public let id: String?

        /// Whether the text begins with `v=STSv1`, quotation marks or white space before it not counted off.
        public let beginsWithVersion: Bool
    }

    /// The name of this instance of the policy: one to 32 letters and digits.
    public let id: String

    /// The other fields, the first of each name (RFC 8461, 3.2: further ones are ignored).
    public let extensions: [ExtensionField]

    /// Creates a record; throws the first problem that its text would have.
    public init(id: String, extensions: [ExtensionField] = []) throws(Problem) {
        self.init(legalID: id, extensions)
        try verify()
    }

    init(legalID id: String, _ extensions: [ExtensionField]) {
        self.id = id
        self.extensions = extensions
    }

    /// Checks by reading the own text back: what is printed must be what was given.
    private func verify() throws(Problem) {
        let parsed = Self.parse(Array(description.utf8))
        if let problem = parsed.problems.first { throw problem }
        guard parsed.value == self else { throw Problem(.recordSyntax, .character, description.utf8) }
    }

    /// Reads the text of one TXT record, its character-strings joined without spaces (RFC 8461, 3.1).
    public static func parse(_ text: [UInt8]) -> Parsed<STSRecord> {
        var reader = STSRecordReader()
        return reader.read(text)
    }

    /// Finds the record among the TXT records at `_mta-sts` (RFC 8461, 3.1), each with its strings joined.
    public static func discover(_ texts: [[UInt8]]) -> Discovery<STSRecord> { select(from: texts) }

    /// Whether a text was meant to be a record; any other text there is foreign.
    public static func isAttempt(_ text: [UInt8]) -> Bool { dialect.isAttempt(text) }

    static var dialect: Dialect { .sts }

    static var syntax: Problem.Code { .recordSyntax }
}

extension STSRecord: CustomStringConvertible {
    /// The record as it is published.
    public var description: String {
        "v=STSv1; id=\(id);" + extensions.map { " \($0.name)=\($0.value);" }.joined()
    }
}
