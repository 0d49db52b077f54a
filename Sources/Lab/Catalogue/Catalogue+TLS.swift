extension Catalogue {
    /// What the policy host shows in the TLS handshake (rows L01 to L12).
    static let tls: [Scenario] = [
        Scenario(
            "L01", "an authority that nobody trusts", "l01-untrusted.test", .broken("policy-tls", "ptls.untrusted")
        ) {
            $0.certificate = .untrusted
        },
        Scenario("L01", "self-signed", "l01-self-signed.test", .broken("policy-tls", "ptls.self_signed")) {
            $0.certificate = .selfSigned
        },
        Scenario("L02", "a certificate for another name", "l02.test", nameMismatch) {
            $0.certificate = .names(["www.l02.test", "l02.test"])
        },
        Scenario("L03", "expired", "l03-expired.test", .broken("policy-tls", "ptls.expired")) {
            $0.certificate = .expired
        },
        Scenario("L03", "not yet valid", "l03-future.test", .broken("policy-tls", "ptls.not_yet_valid")) {
            $0.certificate = .notYetValid
        },
        Scenario("L04", "wildcard for one label", "l04.test", .enforce) { $0.certificate = .names(["*.l04.test"]) },
        Scenario("L05", "wildcard for two labels", "sub.l05.test", nameMismatch) {
            $0.certificate = .names(["*.l05.test"])
        },
        Scenario(
            "L06", "the name stands in the subject only", "l06.test",
            .broken("policy-tls", "ptls.cn_only").also("ptls.name_mismatch")
        ) {
            $0.certificate = .commonNameOnly
        },
        Scenario("L07", "wildcard for a part of a label", "l07.test", nameMismatch) {
            $0.certificate = .names(["mta*.l07.test"])
        },
        Scenario("L08", "no intermediate certificate", "l08.test", .broken("policy-tls", "ptls.incomplete_chain")) {
            $0.certificate = .incompleteChain
        },
        Scenario("L09", "alert unrecognized_name", "l09-unrecognized.test", noCertificate) {
            $0.behaviour = .rejectedHandshake
        },
        Scenario("L09", "alert handshake_failure", "l09-handshake.test", noCertificate) {
            $0.behaviour = .connection(.alert(40))
        },
        Scenario("L09", "alert internal_error", "l09-internal.test", noCertificate) {
            $0.behaviour = .connection(.alert(80))
        },
        Scenario(
            "L10", "a certificate for the provider only", "l10.test",
            .broken("policy-tls", "ptls.provider_cert").also("ptls.name_mismatch")
        ) {
            $0.host = .alias(["l10-test.policies.policy-hoster.example"])
            $0.certificate = .names(["l10-test.policies.policy-hoster.example", "policies.policy-hoster.example"])
        },
        Scenario("L11", "TLS 1.1", "l11.test", .broken("policy-tls", "ptls.old_protocol")) {
            $0.behaviour = .oldProtocol
        },
        Scenario("L12", "another certificate without a server name", "l12.test", .enforce) {
            $0.behaviour = .nameDependent
        },
        Scenario("X34", "an unexpected alert", "x34-alert.test", .broken("policy-tls", "ptls.handshake")) {
            $0.behaviour = .connection(.alert(50))
        },
        Scenario("X34", "closed in the handshake", "x34-closed.test", .broken("policy-tls", "ptls.handshake")) {
            $0.behaviour = .connection(.closed)
        },
        Scenario("X34", "garbage in the handshake", "x34-garbage.test", .broken("policy-tls", "ptls.not_tls")) {
            $0.behaviour = .connection(.garbage)
        },
        Scenario("X35", "a certificate about to expire", "x35-soon.test", .enforce.also("hyg.cert_expires_soon")) {
            $0.certificate = .expiresSoon
        },
    ]

    private static let noCertificate = Expected.broken("policy-tls", "ptls.no_cert_alert")

    private static let nameMismatch = Expected.broken("policy-tls", "ptls.name_mismatch")
}
