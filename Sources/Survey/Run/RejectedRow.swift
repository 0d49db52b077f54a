/// A row of a list that became no domain of the survey.
public struct RejectedRow: Hashable, Sendable {
    /// Why a row is not surveyed.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// It is no domain name (`in.not_a_domain`).
        case invalid
        /// Its domain stood in the list before (`in.duplicate`).
        case duplicate
        /// The operator excluded it (`in.excluded`).
        case excluded
    }

    /// The number of the row in the list, from 1.
    public var position: Int
    /// The line of its file on which the row begins, from 1.
    public var line: Int
    /// The text of the row's name, cut to 1 KiB; not made safe.
    public var text: String
    /// Why it is not surveyed.
    public var kind: Kind
    /// What exactly is wrong with it, or what it repeats.
    public var reason: String
    /// The values of the list's extra columns.
    public var columns: [String]

    /// Makes a rejected row.
    public init(
        position: Int, line: Int, text: String, kind: Kind, reason: String, columns: [String] = []
    ) {
        self.position = position
        self.line = line
        self.text = text
        self.kind = kind
        self.reason = reason
        self.columns = columns
    }
}
