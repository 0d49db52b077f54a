internal import Synchronization

/// The facts of certificates met before, by the SHA-256 of their DER form; bounded in size.
///
/// A few intermediates stand in nearly every chain, and a hosting provider shows one certificate for hundreds of policy
/// hosts, while most other certificates are met once. What is met again moves on to the next generation.
package final class CertificateCache: Sendable {
    /// What is kept of strangers' certificates.
    private enum Limit {
        /// The bytes of DER of one generation; there are two.
        static let generation = 131_072
        /// The bytes of DER of one certificate; with a hundred names it has some 5,000.
        static let certificate = 16_384
    }

    private struct Generations {
        var young: [[UInt8]: CertificateFacts] = [:]
        var old: [[UInt8]: CertificateFacts] = [:]
        var youngBytes = 0

        mutating func keep(_ facts: CertificateFacts) {
            if youngBytes + facts.der.count > Limit.generation {
                old = young
                young = [:]
                youngBytes = 0
            }
            if young.updateValue(facts, forKey: facts.sha256) == nil { youngBytes += facts.der.count }
        }
    }

    private let generations = Mutex(Generations())

    /// Makes an empty cache.
    package init() {}

    /// How many certificates are kept.
    package var count: Int {
        generations.withLock { kept in kept.young.count + kept.old.keys.count { kept.young[$0] == nil } }
    }

    /// The facts of the certificate with a digest; nil when it is not kept.
    package func facts(for sha256: [UInt8]) -> CertificateFacts? {
        generations.withLock { generations in
            if let facts = generations.young[sha256] { return facts }
            guard let facts = generations.old[sha256] else { return nil }
            generations.keep(facts)
            return facts
        }
    }

    /// Keeps the facts of a certificate, unless they are too large or lack the DER form.
    package func keep(_ facts: CertificateFacts) {
        guard (1...Limit.certificate).contains(facts.der.count) else { return }
        generations.withLock { $0.keep(facts) }
    }
}
