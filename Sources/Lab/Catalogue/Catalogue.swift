/// Every situation that the lab plays, with the answer that a survey must give.
///
/// The lab, the end-to-end tests and the documentation all read this one list. Sections 1 and 2 of `SCENARIOS.md` stand
/// here row by row; ids that begin with `X` cover the codes of `TAXONOMY.md` that no row shows.
package enum Catalogue {
    /// All scenarios, in the order of the catalogue.
    package static let scenarios: [Scenario] =
        dns + cnames + hostileDNS + records + reporting + http + tls + addresses + policies + mxPatterns + mismatches
        + mail + hygiene + spellings

    /// Rows of a list that are no domain (`in.not_a_domain`).
    package static let refusedInputs = [
        "192.0.2.16",
        "[192.0.2.16]",
        "2001:db8::16",
        "d16-port.test:443",
        ".d16-leading-dot.test",
        "d16..empty-label.test",
        "\(String(repeating: "a", count: 64)).test",
    ]

    /// The scenarios by domain.
    package static let byDomain = Dictionary(uniqueKeysWithValues: scenarios.map { ($0.domain, $0) })

    /// A good record for scenarios that place it somewhere else.
    static let goodRecord = "v=STSv1; id=20260101000000Z"

    /// A good TLS-RPT record.
    static let goodReporting = "v=TLSRPTv1; rua=mailto:tls-reports@reports.example"
}
