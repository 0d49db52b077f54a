/// One thing to do, with the text to paste where there is one.
public struct Fix: Hashable, Sendable {
    /// What part of MTA-STS it concerns; the order of the cases is that in which fixes are made.
    public var step: Step
    /// What to do, in one sentence of our own.
    public var title: String
    /// The DNS name or URL at which it is to be done.
    public var place: String
    /// The lines to paste; none where there is nothing to paste.
    public var lines: [String]
    /// What to know about it, nil for nothing; names of hosts in it are foreign.
    public var note: String?

    /// Makes a fix.
    public init(_ step: Step, _ title: String, at place: String, lines: [String] = [], note: String? = nil) {
        self.step = step
        self.title = title
        self.place = place
        self.lines = lines
        self.note = note
    }

    /// The parts of MTA-STS in the order in which they are mended: the policy is served before the record announces it
    /// (RFC 8461, 8.1).
    public enum Step: String, Hashable, Sendable, CaseIterable, Comparable {
        /// The MX records.
        case mail
        /// The policy host's name.
        case policyHost = "policy_host"
        /// The web server.
        case webServer = "web_server"
        /// The policy's text.
        case policy
        /// The record at `_mta-sts`.
        case record
        /// The record at `_smtp._tls`.
        case reporting
        /// Nothing but another look.
        case again

        /// Orders steps as they are made.
        public static func < (left: Step, right: Step) -> Bool { left.place < right.place }

        private var place: Int { Self.allCases.firstIndex(of: self) ?? Self.allCases.count }
    }
}
