extension SetTable<[UInt8]>.Elements {
    /// The texts of TXT records.
    static var texts: Self {
        Self(
            columns: ["text"], put: { $1.putText($0) }, take: { $0.bytes() ?? [] })
    }
}

extension SetTable<Int>.Elements {
    /// The certificates of a chain, by their numbers.
    static var certificates: Self {
        Self(
            columns: ["certificate"], put: { $1.put($0) }, take: { $0.number() })
    }
}
