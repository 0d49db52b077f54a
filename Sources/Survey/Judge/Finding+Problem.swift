import MTASTS

extension Finding {
    /// Tells a problem of a text as a finding.
    init(_ problem: Problem) {
        guard let code = Code(rawValue: problem.code.rawValue) else {
            preconditionFailure("\(problem.code.rawValue) is no code of a finding")
        }
        let severity: Severity =
            switch problem.severity {
            case .error: .failure
            case .warning: .warning
            case .info: .info
            }
        self.init(code, severity, detail: Self.detail(problem), acceptedBy: problem.acceptedBy)
    }

    private static func detail(_ problem: Problem) -> String? {
        var parts: [String] = []
        if let detail = problem.detail { parts.append(detail.rawValue) }
        if let line = problem.line { parts.append("line \(line)") }
        let place = parts.joined(separator: ", ")
        guard !problem.excerpt.isEmpty else { return place.isEmpty ? nil : place }
        return place.isEmpty ? problem.excerptText : "\(place): \(problem.excerptText)"
    }
}
