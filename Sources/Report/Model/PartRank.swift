/// The place of a part among others, which depends on nothing but sizes and names: the largest comes first, and equal ones
/// by the bytes of their names.
struct PartRank: Hashable, Comparable {
    private let size: Int
    private let name: String

    init(_ size: Int, _ name: String) {
        self.size = size
        self.name = name
    }

    static func < (left: PartRank, right: PartRank) -> Bool {
        left.size == right.size ? left.name.utf8.lexicographicallyPrecedes(right.name.utf8) : left.size > right.size
    }
}
