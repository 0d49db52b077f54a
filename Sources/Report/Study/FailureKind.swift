import MTASTS
package import Survey

/// A kind of failure as the study counts them: a code, and where it stands for several mistakes, which of them.
package struct FailureKind: Hashable, Sendable {
    /// The code.
    package let code: Code
    /// What narrows the code down: an HTTP status, or a word of a closed set; nil where nothing does.
    package let narrowing: String?

    /// The kind of a finding; nil where it is no failure that decides an outcome.
    package init?(_ finding: Finding) {
        guard finding.severity == .failure, finding.code.stage.category != nil else { return nil }
        code = finding.code
        narrowing = Self.narrowing(finding)
    }

    private static func narrowing(_ finding: Finding) -> String? {
        guard let detail = finding.detail else { return nil }
        switch finding.code {
        case .httpRedirect, .httpStatus4xx, .httpStatus5xx, .httpStatusOther:
            let status = detail.prefix { $0.isASCII && $0.isNumber }
            return status.count == 3 ? String(status) : nil
        // Their details always begin with a word of ours; that of other codes may be foreign text from its beginning on.
        case .recordSyntax, .recordIDInvalid, .recordExtensionInvalid, .policySyntax, .policyMXInvalid:
            return Problem.Detail(rawValue: String(detail.prefix { $0 != ":" && $0 != "," }))?.rawValue
        default:
            return nil
        }
    }

    /// The group in which it is counted.
    package var category: Category? { code.stage.category }

    /// The machine name, as in `phttp.status_4xx:403` or `pol.mx_invalid:email`.
    package var name: String { narrowing.map { "\(code.rawValue):\($0)" } ?? code.rawValue }

    /// The name for people.
    var label: String {
        guard let narrowing else { return "\(code.facts.name) (\(code.rawValue))" }
        return "\(code.facts.name): \(narrowing.replacing("_", with: " ")) (\(code.rawValue))"
    }
}
