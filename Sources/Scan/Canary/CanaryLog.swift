/// Where it is kept which results canaries have confirmed.
package protocol CanaryLog: Sendable {
    /// A mark behind all that was kept so far.
    func mark() -> Int

    /// Lets what was kept up to a mark count.
    func confirm(upTo mark: Int) throws

    /// Takes back all that was kept and not confirmed, and keeps nothing more until it is told to.
    ///
    /// - Returns: Of how many domains the results were taken back.
    func distrust(_ finding: CanaryFinding) throws -> Int

    /// Notes that all canaries are answered rightly again.
    func trust() throws
}
