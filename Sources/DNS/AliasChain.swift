/// The CNAME records followed from one name, and when to stop following.
struct AliasChain {
    /// How many CNAME records are followed in all: as many as the resolvers that follow the longest chains (BIND followed
    /// 16 and now follows 11, as Unbound does), so that nothing they answer is given up.
    static let limit = 16

    /// The name the chain starts at, in canonical presentation form.
    let origin: String
    /// The target of each record followed, in order.
    private(set) var targets: [String] = []

    /// Starts a chain.
    init(from origin: String) {
        self.origin = origin
    }

    /// Takes one more hop.
    ///
    /// - Parameter target: The target in canonical presentation form.
    /// - Returns: Why the chain ends here, or nil where it may go on.
    mutating func follow(to target: String) -> Failure? {
        let returns = target == origin || targets.contains(target)
        targets.append(target)
        if returns { return .cnameLoop }
        return targets.count > Self.limit ? .chainTooLong : nil
    }
}
