/// A well-formed policy, as the lab's ordinary hosts publish it.
package struct Policy: Hashable, Sendable {
    package var mode = "enforce"
    package var maxAge = "2592000"
    package var hosts: [String]

    /// The body of the well-known file (RFC 8461, 3.2).
    package var text: String {
        let patterns = hosts.map { "mx: \($0)\r\n" }.joined()
        return "version: STSv1\r\nmode: \(mode)\r\n\(patterns)max_age: \(maxAge)\r\n"
    }
}
