extension Population {
    /// A made-up name that is unique by its index, under one of the reserved top-level domains (RFC 6761).
    static func name(_ index: Int, _ random: inout SplitMix) -> String {
        let place = random.below(100)
        let suffix = place < 55 ? "test" : place < 85 ? "example" : "invalid"
        return "\(stem(index, &random)).\(suffix)"
    }

    /// A made-up label that is unique by its index.
    static func stem(_ index: Int, _ random: inout SplitMix) -> String {
        let first = adjectives[random.below(adjectives.count)]
        let second = nouns[random.below(nouns.count)]
        return "\(first)-\(second)-\(index)"
    }

    private static let adjectives = [
        "amber", "brisk", "calm", "dusty", "early", "fair", "golden", "hidden", "ivory", "jolly", "keen", "lunar",
        "mellow", "noble", "old", "proud", "quiet", "rapid", "silver", "tidy", "upper", "vivid", "wild", "young",
    ]

    private static let nouns = [
        "acre", "bakery", "castle", "dairy", "engine", "forge", "garden", "harbour", "island", "journal", "kitchen",
        "library", "market", "nursery", "orchard", "pottery", "quarry", "river", "school", "theatre", "union", "valley",
        "works", "yard",
    ]
}
