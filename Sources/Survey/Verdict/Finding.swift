public import MTASTS

/// One thing that a verdict found, with its stable code.
public struct Finding: Hashable, Sendable {
    /// What was found.
    public var code: Code
    /// How much it weighs here: the same code can be a failure in one place and a remark in another.
    public var severity: Severity
    /// The evidence in a few words: a sub-code, a status, a name; as it came from the network, not made safe.
    public var detail: String?
    /// How many sender implementations accept the text that this finding rejects, where that was measured.
    public var acceptedBy: Acceptance?

    /// Makes a finding.
    public init(_ code: Code, _ severity: Severity, detail: String? = nil, acceptedBy: Acceptance? = nil) {
        self.code = code
        self.severity = severity
        self.detail = detail
        self.acceptedBy = acceptedBy
    }

    /// Whether two findings are the same; details are where their bytes are.
    public static func == (left: Finding, right: Finding) -> Bool {
        left.code == right.code && left.severity == right.severity && left.acceptedBy == right.acceptedBy
            && left.detail.map(ExactText.init) == right.detail.map(ExactText.init)
    }
}
