/// One lookup in flight: plain numbers only, so that it is cheap to look at and to reset.
struct Slot {
    /// The batch that it belongs to; -1 while the slot is free.
    var batch: Int32 = -1
    /// Which question of the batch.
    var position: Int32 = 0
    /// The index of the server asked.
    var server = 0
    /// Where the reply is waited for.
    var place = Place.queue
    /// When the first query was sent.
    var startedAt: UInt64 = 0
    /// Where the question ends in the packet.
    var questionEnd = 0
    /// How long the packet is as last prepared.
    var length = 0
    /// What the last query was like.
    var traits = Query.Traits(id: 0, hasOPT: false, disablesChecking: false, randomisesCase: false)
    /// The attempts used up by the present name.
    var attempt: Int32 = 0
    /// How many attempts up to the present one met with silence.
    var silences: Int32 = 0
    /// The queries sent in all.
    var queries: Int32 = 0
    /// The most telling failure so far, and who gave it.
    var failure: Failure?
    /// The index of the server that gave the failure.
    var failingServer = 0
    /// An error of the system in the present attempt, zero where there was none.
    var errno: Int32 = 0
    /// What was unusual so far.
    var notes: Lookup.Notes = []
    /// Whether the lookup has come to asking with checking disabled.
    var disablesChecking = false
    /// Whether the present attempt leaves EDNS off because this server has just refused it.
    var testsWithoutEDNS = false
    /// Whether the present attempt leaves random case off because this server has just not kept it.
    var testsWithoutCase = false
    /// Whether the present attempt has met with a reply whose question had lost its case.
    var lostCase = false
    /// Whether a CNAME record has been followed, and there is a trail.
    var hasTrail = false

    /// Where a lookup stands.
    enum Place {
        /// It waits to be sent.
        case queue
        /// A query could not be sent and is as good as lost.
        case nowhere
        /// A query is out; the socket's index.
        case datagram(Int)
        /// A query is out over TCP; the connection's index.
        case stream(Int)
    }
}

/// What answers on the way along CNAME records have said.
struct Trail {
    /// The records followed.
    var chain: AliasChain
    /// Whether all answers so far were authenticated.
    var isAuthenticated = true
    /// The lowest time to live so far.
    var ttl: UInt32?

    /// Takes in the facts of one more answer.
    mutating func take(isAuthenticated: Bool, ttl: UInt32?) {
        self.isAuthenticated = self.isAuthenticated && isAuthenticated
        self.ttl = [ttl, self.ttl].compactMap(\.self).min()
    }
}

extension Failure {
    /// How much a failure tells: what a server says about itself before what it garbles, and any answer before none.
    var weight: Int {
        switch self {
        case .timeout: 0
        case .unreachable: 1
        case .malformed: 2
        case .lame: 3
        case .refused, .rcode: 4
        case .servfail(nil): 5
        default: 6
        }
    }

    /// Whether the failure is SERVFAIL because of DNSSEC, as its extended error says (RFC 8914, 4.7 to 4.13).
    var isBogus: Bool {
        if case .servfail(let code?) = self { (6...12).contains(code) } else { false }
    }
}
