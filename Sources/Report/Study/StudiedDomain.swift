import MTASTS
import Survey

/// What the study keeps of a domain with a record: a few small facts, and numbers for what it shares with others.
struct StudiedDomain: Hashable, Sendable {
    /// The outcome; inconclusive ones make policy hosts larger and are in no figure.
    let outcome: Outcome
    /// The number of its registrable domain.
    let organization: Int32
    /// The number of the ``HostingKey`` of its policy host; nil where DNS told none.
    let host: Int32?
    /// Whether its policy host is an alias under its own registrable domain.
    let isOwnHost: Bool
    /// The number of the known provider to which its policy host leads.
    let hostProvider: Int32?
    /// The number of the known provider to which its record or its policy host leads.
    let delegate: Int32?
    /// The number of the registrable domain of the MX host that senders try first; nil without one.
    let exchange: Int32?
    /// Whether that host is under its own registrable domain.
    let isOwnExchange: Bool
    /// Whether policy host and MX host are one provider's.
    let alignment: Alignment
    /// Whether it takes mail.
    let hasMail: Bool
    /// Whether senders can fetch and read the policy.
    let isUsable: Bool
    /// The policy's mode.
    let mode: Mode?
    /// The policy's maximum age.
    let maxAge: Int?
    /// How the record's id is made; nil where none can be read.
    let idStyle: IDStyle?
    /// What it publishes for TLS reporting.
    let reporting: TLSReporting
    /// What fails, each kind once.
    let failures: [FailureKind]
    /// How its policy misses its mail hosts, by the kind that is tried first; nil where it does not, or cannot be read.
    let mismatch: MismatchKind?
    /// Whether its policy still names a mail host of an earlier run; nil where that is not known.
    let isStale: Bool?
    /// What enforcement does to its mail.
    let risk: DeliveryRisk

    /// Whether something was learnt of it.
    var isConclusive: Bool { outcome != .inconclusive }

    /// Whether its policy names hosts that its mail hosts can be compared with.
    var isComparable: Bool { isUsable && exchange != nil && mode != Mode.none && mode != nil }

    /// Whether something fails in a category.
    func fails(in category: Category) -> Bool { failures.contains { $0.category == category } }

    /// Whether something fails with a code.
    func fails(with code: Code) -> Bool { failures.contains { $0.code == code } }

    /// Whether something fails between the name of the policy host and the text of the policy.
    var failsAtPolicyServer: Bool { Category.policyServer.contains { fails(in: $0) } }
}

/// Whether the policy host and the first MX host of a domain lie under one registrable domain.
enum Alignment: String, Hashable, Sendable, CaseIterable {
    /// They do.
    case same
    /// They do not.
    case split
    /// The policy host is no alias, so that its name tells nothing of who runs it.
    case unknown

    /// The alignment in a few words.
    var label: String {
        switch self {
        case .same: "same provider"
        case .split: "split providers"
        case .unknown: "policy host is no alias: not known"
        }
    }
}

/// What enforcement does to the mail of a domain whose policy does not name its MX hosts (RFC 8461, 5).
enum DeliveryRisk: Hashable, Sendable {
    case none
    /// Some of its hosts are shut out.
    case some
    /// All of them are.
    case all
}

extension Category {
    /// The stages of fetching and reading a policy.
    static let policyServer: [Category] = [.policyDNS, .policyTCP, .policyTLS, .policyHTTP, .policySyntax]
}
