import DNS
import Synchronization

/// Runs a body with a resolver that asks the given servers, and ends the resolver.
func withResolver(
    _ servers: ScriptedServer..., settings: [Setting] = [],
    _ body: (WireResolver) async throws -> Void
) async throws {
    var configuration = ResolverConfiguration(servers: servers.map(\.address))
    // What is answered at all is answered in time, however slow the machine; silence is tested with a time of its own.
    configuration.timeout = .seconds(60)
    // Scripts that keep silent are not to be taken for servers out of order, but where that is what is tested.
    configuration.probePatience = .seconds(3600)
    for setting in settings { setting.apply(&configuration) }
    let resolver = try WireResolver(configuration)
    defer { resolver.shutdown() }
    try await body(resolver)
}

/// One setting of a configuration that a test changes.
struct Setting {
    /// Makes the change.
    let apply: (inout ResolverConfiguration) -> Void

    /// Sets a property.
    static func set<Value>(
        _ property: WritableKeyPath<ResolverConfiguration, Value>, _ value: Value
    ) -> Setting {
        Setting { $0[keyPath: property] = value }
    }
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
