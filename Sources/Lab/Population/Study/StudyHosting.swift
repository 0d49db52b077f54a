/// Where the policy of a domain of the study population is served.
package enum StudyHosting: Hashable, Sendable {
    /// At a provider that is known by its names.
    case provider(StudyProvider)
    /// At a provider that is known by the number of its customers only: its number.
    case cluster(Int)
    /// At addresses that no other host has: their number.
    case addresses(Int)
    /// At addresses of a registrar, which has a few domains at each: their number.
    case registrar(Int)
    /// At addresses where nothing listens: their number.
    case dead(Int)
    /// At a name of the domain's own that does not exist.
    case ownAlias
    /// Nowhere.
    case nowhere

    /// Who planned it so, for a column of the list; who runs a host is told by how many domains it serves.
    var sector: String {
        switch self {
        case .provider(let provider): provider.rawValue
        case .cluster(let number): "provider \(number)"
        case .addresses, .dead, .ownAlias: "own or shared host"
        case .registrar: "registrar"
        case .nowhere: "no host"
        }
    }

    /// The registrable domain of a provider that is known by the number of its customers only.
    static func clusterDomain(_ number: Int) -> String { "policy-hoster-\(number).example" }
}

extension LabAddress {
    /// Three ordinary addresses, different ones for each number: as many hosts as a population has, and few to listen at.
    package static func triple(_ number: Int) -> [String] {
        var rest = number
        for first in ordinary.indices {
            let others = ordinary.count - first - 1
            let pairs = others * (others - 1) / 2
            guard rest >= pairs else { return [ordinary[first]] + pair(rest, after: first) }
            rest -= pairs
        }
        preconditionFailure("there are no \(number) sets of three addresses")
    }

    private static func pair(_ number: Int, after first: Int) -> [String] {
        var rest = number
        for second in ordinary.indices.dropFirst(first + 1) {
            let others = ordinary.count - second - 1
            guard rest >= others else { return [ordinary[second], ordinary[second + 1 + rest]] }
            rest -= others
        }
        preconditionFailure("there are no \(number) pairs of addresses")
    }

    /// An address where nothing listens, another one for each number below 37,500.
    package static func dead(_ number: Int) -> String {
        precondition(number < 37_500, "there are no \(number) dead addresses")
        return "127.77.\(100 + number / 250).\(1 + number % 250)"
    }
}
