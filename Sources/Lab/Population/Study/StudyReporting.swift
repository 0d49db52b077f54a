/// What a domain of the study population publishes for TLS reporting (RFC 8460, 3).
package enum StudyReporting: Hashable, Sendable {
    /// Nothing.
    case absent
    /// A record without a place for reports.
    case invalid
    /// A record that sends reports to these.
    case valid([Receiver])

    /// Who takes reports.
    package enum Receiver: String, Hashable, Sendable, CaseIterable {
        case own = "(own domain)"
        case dmarcReport = "dmarcinput.com"
        case mailhardener = "mailhardener.com"
        case uriports = "uriports.com"
        case desk = "report-desk.example"

        /// Whether reports go by mail, by HTTPS or both.
        package var schemes: [String] {
            switch self {
            case .own, .dmarcReport, .mailhardener: ["mailto"]
            case .uriports: ["https"]
            case .desk: ["mailto", "https"]
            }
        }

        fileprivate func uris(for domain: String) -> [String] {
            let host = self == .own ? domain : rawValue
            return schemes.map { $0 == "https" ? "https://tls.\(host)/reports" : "mailto:tls-reports@\(host)" }
        }
    }

    /// How often valid records have which receivers.
    ///
    /// The study gives no number.
    static let receivers: [([Receiver], Int)] = [
        ([.own], 45), ([.dmarcReport], 20), ([.uriports], 15), ([.mailhardener], 10), ([.desk], 4), ([.own, .desk], 6),
    ]

    /// The state that a survey must tell.
    package var state: String {
        switch self {
        case .absent: "absent"
        case .invalid: "invalid"
        case .valid: "valid"
        }
    }

    /// The answer to TXT at `_smtp._tls`.
    func answer(for domain: String) -> TextAnswer {
        switch self {
        case .absent: return .absent
        case .invalid: return .texts(["v=TLSRPTv1;"])
        case .valid(let receivers):
            let uris = receivers.flatMap { $0.uris(for: domain) }.joined(separator: ",")
            return .texts(["v=TLSRPTv1; rua=\(uris)"])
        }
    }
}
