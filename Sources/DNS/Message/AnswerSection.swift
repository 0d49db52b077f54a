import CLDNS

/// The records of an answer section that belong to its question.
///
/// A record counts where its owner is the name asked for, or the target of a CNAME record that counts. All others, and
/// all of the additional section, are what a poisoner would send, and are not looked at.
struct AnswerSection: Hashable {
    /// The records of the type asked for; none where the answer is negative or does not reach that far.
    private(set) var records: [RecordData] = []
    /// The targets of the CNAME records followed.
    private(set) var targets: [WireName] = []
    /// The lowest time to live among the records that count.
    private(set) var ttl: UInt32?
    /// Whether a DNAME record made one of the CNAME records (RFC 6672), which then was not written for the name asked for.
    private(set) var isSynthesised = false
    /// What the answer says about the last name where it has no records for it.
    private(set) var ending: Ending

    /// How an answer without records ends.
    enum Ending: Hashable {
        /// The last name has no records of the type.
        case noData
        /// The last name does not exist (RFC 6604, 3).
        case nxdomain
        /// Nothing is said about the last name, which has to be asked for.
        case open
    }

    /// Reads the answer section of a message; nil where ldns cannot, or nothing in it belongs to the question.
    ///
    /// - Parameters:
    ///   - message: The whole message.
    ///   - question: The question: name in wire form, type, class.
    ///   - isNXDOMAIN: Whether its response code says that the last name does not exist.
    ///   - walk: What a walk over the message found.
    init?(_ message: Span<UInt8>, question: Span<UInt8>, isNXDOMAIN: Bool, walk: RecordWalk) {
        ending = isNXDOMAIN ? .nxdomain : walk.hasSOA ? .noData : .open
        guard let answers = Answers(message, from: Query.headerLength + question.count) else { return nil }
        var name: [UInt8] = []
        name.reserveCapacity(question.count)
        for index in 0..<(question.count - 4) { name.append(question[index]) }
        let type = UInt16(question.number16(at: question.count - 4))
        while targets.count <= AliasChain.limit {
            guard answers.collect(type: type, owner: name, into: &records, ttl: &ttl) else { return nil }
            if !records.isEmpty {
                dropRepetitions()
                return
            }
            guard let target = answers.alias(of: name, ttl: &ttl) else { break }
            isSynthesised = isSynthesised || answers.redirectsTree(of: name)
            targets.append(WireName(trusted: target))
            name = target
        }
        // The start of authority of another zone, such as that of the alias, says nothing of the target (RFC 2308, 2.2).
        if ending == .noData, !targets.isEmpty, let start = walk.soaStart, !Self.covers(message, ownerAt: start, name) {
            ending = .open
        }
        if targets.isEmpty, ending == .open { return nil }
        if let negative = walk.negativeTTL { ttl = min(ttl ?? negative, negative) }
    }

    /// Whether the owner of the record that begins at a position is a name or one above it.
    private static func covers(_ message: Span<UInt8>, ownerAt start: Int, _ name: [UInt8]) -> Bool {
        var owner: UnsafeMutablePointer<ldns_rdf>?
        var position = start
        let status = unsafe message.withUnsafeBytes {
            unsafe ldns_wire2dname(
                &owner, $0.baseAddress?.assumingMemoryBound(to: UInt8.self), $0.count, &position)
        }
        guard status == LDNS_STATUS_OK, let owner = unsafe owner else { return false }
        defer { unsafe ldns_rdf_deep_free(owner) }
        return unsafe owner.bytes.isName(atOrAbove: name)
    }

    /// A set of records has each of them once, also where a server sends one twice (RFC 2181, 5).
    private mutating func dropRepetitions() {
        guard records.count > 1 else { return }
        var known = Set<RecordData>(minimumCapacity: records.count)
        records.removeAll { !known.insert($0).inserted }
    }
}
