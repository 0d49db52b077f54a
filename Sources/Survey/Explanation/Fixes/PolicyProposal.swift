import MTASTS

/// A policy for the domain as it is: what is legal of the published one is kept, the rest is as small as it can be.
struct PolicyProposal {
    /// The policy's lines; empty where the mail hosts are not known.
    let lines: [String]
    /// What to know about it.
    let notes: [String]

    /// RFC 8461, 3.2 expects weeks; with a week, testing can be left soon.
    private static let week = 604_800
    /// RFC 8461, 8.3: the last policy is to be kept for a short time.
    private static let day = 86_400

    init(_ evidence: Evidence, _ verdict: Verdict, _ context: ExplanationContext) {
        let draft = evidence.servedPolicy?.draft
        let set = MXSet(
            verdict.hosts.map(\.host), keeping: draft?.mx ?? [], domain: evidence.domain.text,
            registrableDomain: context.registrableDomain)
        let published = (draft?.mx ?? []).filter { !$0.isAddress }.map(\.text)
        // Without mail hosts, what the policy says of them stays; nothing else is known.
        let mx = set.patterns.isEmpty && verdict.hosts.isEmpty ? published.uniqued : set.patterns
        // A policy that names no host can only be of mode none (RFC 8461, 3.2); that suits a domain without mail.
        let takesNoMail = !verdict.mail.arrives && verdict.mail != .unknown
        let mode = takesNoMail && mx.isEmpty ? .none : draft?.mode ?? .testing
        guard mode == .none || !mx.isEmpty else {
            lines = []
            let unknown = "The mail hosts are not known, so the `mx` lines cannot be told."
            notes = verdict.hosts.isEmpty ? [unknown] : Self.notes(of: set)
            return
        }
        lines =
            ["version: STSv1", "mode: \(mode.rawValue)"] + (mode == .none ? [] : mx.map { "mx: \($0)" })
            + ["max_age: \(Self.maxAge(draft?.maxAge, mode))"]
        var notes = ["Each line ends with CRLF or LF, and no other text stands in the file (RFC 8461, 3.2)."]
        let live = verdict.hosts.map(\.host)
        let dropped = published.filter { text in !mx.contains(text) && !live.contains { Self.matches(text, $0) } }
        if mode != .none, !dropped.isEmpty {
            notes.append("Patterns of no present mail host are left out; keep those of hosts to come.")
        }
        if draft?.mode == .enforce, verdict.outcome == .broken {
            notes.append("Until reports are clean, `mode: testing` is the safer choice.")
        }
        self.notes = notes + Self.notes(of: set)
    }

    private static func matches(_ pattern: String, _ host: String) -> Bool {
        (try? MXPattern(pattern))?.matches(host) ?? false
    }

    private static func maxAge(_ published: Int?, _ mode: Mode) -> Int {
        let shortest = mode == .none ? 0 : week
        let isKept = published.map { (shortest...Policy.longestMaxAge).contains($0) } ?? false
        return isKept ? published ?? week : mode == .none ? day : week
    }

    private static func notes(of set: MXSet) -> [String] {
        set.unnameable.isEmpty
            ? [] : ["No pattern can name \(set.unnameable.joined(separator: ", ")): give the mail host a legal name."]
    }
}

extension [String] {
    /// The texts without repetitions, each where it first stood.
    var uniqued: [String] {
        var known: Set<String> = []
        return filter { known.insert($0).inserted }
    }
}
