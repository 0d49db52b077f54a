import Names

extension PublicSuffixList {
    /// The list of this system.
    static func loaded() throws(Failure) -> PublicSuffixList {
        guard let suffixes = PublicSuffixList() else {
            throw Failure(.io, "the public suffix list cannot be loaded; install the package publicsuffix")
        }
        return suffixes
    }
}
