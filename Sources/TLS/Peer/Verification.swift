internal import COpenSSL

/// One run of OpenSSL's chain verification that goes on past errors and collects them all.
final class Verification {
    /// The certificates and bytes that are kept of a chain.
    private enum Limit {
        static let certificates = 16
        static let derBytes = 65_536
    }

    /// The index under which a store context points to its verification.
    private static let index = CRYPTO_get_ex_new_index(CRYPTO_EX_INDEX_X509_STORE_CTX, 0, nil, nil, nil, nil)

    private var errors: [Int32] = []

    /// Judges what a server sent for a host; the cache spares reading certificates that are known, not judging them.
    static func judge(_ context: OpaquePointer, for host: Hostname, _ cache: CertificateCache) -> PeerFacts {
        let verification = Verification()
        // OpenSSL calls back only within X509_verify_cert, and the verification lives until that has returned.
        return withExtendedLifetime(verification) {
            let pointer = unsafe Unmanaged.passUnretained(verification).toOpaque()
            unsafe X509_STORE_CTX_set_ex_data(context, index, pointer)
            unsafe X509_STORE_CTX_set_verify_cb(context, collect)
            // What verification leaves in the queue of errors must not be taken for a failure of the handshake.
            ERR_set_mark()
            defer { ERR_pop_to_mark() }
            let isDone = unsafe X509_verify_cert(context) == 1
            unsafe X509_STORE_CTX_set_ex_data(context, index, nil)
            if !isDone, verification.errors.isEmpty {
                // Verification itself broke down, which must never pass for a good chain.
                let code = unsafe X509_STORE_CTX_get_error(context)
                verification.errors = [code == X509_V_OK ? X509_V_ERR_UNSPECIFIED : code]
            }
            return unsafe verification.facts(context, host, cache)
        }
    }

    private static let collect: X509_STORE_CTX_verify_cb = { isFine, context in
        guard isFine == 0, let context = unsafe context,
            let pointer = unsafe X509_STORE_CTX_get_ex_data(context, index)
        else { return isFine }
        let verification = unsafe Unmanaged<Verification>.fromOpaque(pointer).takeUnretainedValue()
        let code = unsafe X509_STORE_CTX_get_error(context)
        if !verification.errors.contains(code), !verification.isConsequence(code) { verification.errors.append(code) }
        return 1
    }

    /// Whether an error only says that the search for issuers, given up for the length of the chain, found no more.
    private func isConsequence(_ code: Int32) -> Bool {
        let ends = [X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY]
        return errors.last == X509_V_ERR_CERT_CHAIN_TOO_LONG && ends.contains(code)
    }

    private func facts(_ context: OpaquePointer, _ host: Hostname, _ cache: CertificateCache) -> PeerFacts {
        // The untrusted certificates are all that the server sent, its own first.
        let sent = unsafe X509_STORE_CTX_get0_untrusted(context)
        let count = unsafe max(0, Int(OPENSSL_sk_num(sent)))
        var chain: [CertificateFacts] = []
        var room = Limit.derBytes
        for position in 0..<min(count, Limit.certificates) {
            guard let element = unsafe OPENSSL_sk_value(sent, Int32(position)) else { continue }
            var facts = unsafe Certificate(borrowing: OpaquePointer(element)).facts(cache)
            if facts.der.count > room { facts.der = [] }
            room -= facts.der.count
            chain.append(facts)
        }
        var faults = errors.map(PeerFault.init(verifyError:))
        if let leaf = unsafe X509_STORE_CTX_get0_cert(context) {
            let hasDNSNames = (chain.first?.nameCount ?? 0) > 0
            if let fault = unsafe host.fault(of: leaf, hasDNSNames: hasDNSNames) { faults.append(fault) }
        }
        if faults.count > 1 {
            var known: Set<PeerFault> = []
            faults = faults.filter { known.insert($0).inserted }.sorted { $0.rank < $1.rank }
        }
        return PeerFacts(chain: chain, sent: count, faults: faults, verifyError: Int(errors.first ?? X509_V_OK))
    }
}
