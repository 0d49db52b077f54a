import Glibc

/// A parser of foreign bytes, with what must hold whatever bytes it is given.
struct FuzzTarget: Sendable {
    /// The name, which is also that of its folder of inputs.
    let name: String
    /// How many bytes an input is worth having at the most.
    let longest: Int
    /// Parses an input; throws the rule that does not hold.
    let check: @Sendable ([UInt8]) throws -> Void

    init(_ name: String, longest: Int, check: @escaping @Sendable ([UInt8]) throws -> Void) {
        self.name = name
        self.longest = longest
        self.check = check
    }
}

extension FuzzTarget {
    /// All targets by name.
    static let all = [
        addresses, certificate, csv, dnsMessage, domainName, explanation, gzip, httpHead, json, lines, list, mediaType,
        mxPattern,
        policy, retryAfter, shownText, stsRecord, tlsrptRecord, zone,
    ]

    /// The target that the environment names in `FUZZ_TARGET`.
    static let chosen: FuzzTarget? = {
        guard let name = unsafe getenv("FUZZ_TARGET") else { return nil }
        return all.first { unsafe $0.name == String(cString: name) }
    }()
}

/// A rule that did not hold.
struct BrokenRule: Error, CustomStringConvertible {
    let description: String
}

/// Throws where a rule does not hold.
func demand(_ holds: Bool, _ rule: @autoclosure () -> String) throws {
    guard holds else { throw BrokenRule(description: rule()) }
}
