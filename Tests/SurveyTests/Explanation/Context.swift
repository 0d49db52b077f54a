import MTASTS
import Survey

extension ExplanationContext {
    /// A context with the part of the public suffix list that the tables need.
    static func sample(earlierHosts: [String] = [], showsContacts: Bool = false) -> ExplanationContext {
        ExplanationContext(
            registrableDomain: registrable, earlierHosts: earlierHosts, showsContacts: showsContacts)
    }

    /// The registrable domain by the few public suffixes of the tables.
    @Sendable static func registrable(_ name: String) -> String? {
        let labels = name.split(separator: ".")
        let suffix = ["co.uk", "github.io"].contains(labels.suffix(2).joined(separator: ".")) ? 2 : 1
        return labels.count > suffix ? labels.suffix(suffix + 1).joined(separator: ".") : nil
    }
}

/// The explanation of evidence in good order, of which a test changes what it is about.
func explanation(
    _ context: ExplanationContext = .sample(), _ change: (inout Evidence) -> Void = { _ in }
) throws -> Explanation {
    let evidence = try evidence(change)
    return Explanation(evidence, judge(evidence), context)
}

extension Explanation {
    /// One gate.
    func gate(_ kind: Gate.Kind) -> Gate? { gates.first { $0.kind == kind } }

    /// One step's fix.
    func fix(_ step: Fix.Step) -> Fix? { fixes.first { $0.step == step } }
}

/// MX records of these hosts, in this order.
func exchanges(_ hosts: String...) -> Answer<MailExchange> {
    Answer(.records(hosts.enumerated().map { MailExchange(preference: 10 * ($0.offset + 1), host: $0.element) }))
}
