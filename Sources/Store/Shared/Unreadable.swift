/// A stored value that cannot be one of ours.
struct Unreadable: Error {
    /// What was found where.
    let reason: String
}
