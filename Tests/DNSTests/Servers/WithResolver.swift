import DNS
import Synchronization

/// Runs a body with a resolver that asks the given servers, and ends the resolver.
func withResolver(
    _ servers: ScriptedServer..., changes: (inout ResolverConfiguration) -> Void = { _ in },
    _ body: (WireResolver) async throws -> Void
) async throws {
    var configuration = ResolverConfiguration(servers: servers.map(\.address))
    changes(&configuration)
    let resolver = try WireResolver(configuration)
    defer { resolver.shutdown() }
    try await body(resolver)
}

/// Keeps a reply until the next one comes.
final class Earlier: Sendable {
    private let kept = Mutex<[UInt8]?>(nil)

    /// Takes a reply and gives the one before it.
    func exchange(_ reply: [UInt8]) -> [[UInt8]] {
        kept.withLock { kept in
            defer { kept = reply }
            return kept.map { [$0] } ?? []
        }
    }
}
