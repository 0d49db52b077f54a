/// What the TXT records at one name come to (RFC 8461, 3.1; RFC 8460, 3).
public enum Discovery<Record: Draftable>: Hashable, Sendable {
    /// No text, or only texts of others: the domain does not have it. `foreign` counts those texts.
    case absent(foreign: Int)

    /// More than one text begins with the version and its semicolon, so none counts.
    case multiple(count: Int)

    /// The domain tried, and what it publishes is not a record. The problems are those of the one record that was
    /// left, or else of all attempts; `discarded` counts the texts that they do not speak of.
    case invalid(Parsed<Record>, discarded: Int)

    /// One record counts; `discarded` counts the texts beside it.
    case valid(Record, notes: [Problem], discarded: Int)
}

extension Discovery where Record == STSRecord {
    /// Whether a record begins with `v=STSv1`, so that the policy is worth fetching, if only for diagnosis.
    public var isWorthFetching: Bool {
        switch self {
        case .absent: false
        case .multiple, .valid: true
        case .invalid(let parsed, _): parsed.draft.beginsWithVersion
        }
    }
}
