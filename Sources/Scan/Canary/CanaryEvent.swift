/// What canaries have to tell people.
package enum CanaryEvent: Hashable, Sendable {
    /// The scan pauses, and the results of so many domains were taken back.
    case pause(CanaryFinding, domains: Int)
    /// The scan goes on after a time.
    case goOn(after: Duration)
}
