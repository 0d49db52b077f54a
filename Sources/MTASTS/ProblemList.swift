/// Collects the problems of one text within bounds, whatever the text.
///
/// The first problem of each kind is always kept, so that neither validity nor the lowest acceptance can be lost
/// in a crowd of others; repetitions are kept only where each tells something new, and only some.
struct ProblemList {
    private struct Kind: Hashable {
        let code: Problem.Code
        let detail: Problem.Detail?
    }

    private static let repetitionsOfAKind = 8
    private static let repetitionsInAll = 40

    private(set) var kept: [Problem] = []
    private(set) var omitted = 0
    private(set) var hasError = false
    private var seen: [Kind: Int] = [:]
    private var repetitions = 0

    /// The problems in the order of the lines, those of no line last.
    var sorted: [Problem] {
        let ranked = kept.enumerated().sorted { left, right in
            (left.element.line ?? .max, left.offset) < (right.element.line ?? .max, right.offset)
        }
        return ranked.map(\.element)
    }

    mutating func add(_ problem: Problem) {
        hasError = hasError || problem.severity == .error
        let kind = Kind(code: problem.code, detail: problem.detail)
        let before = seen[kind, default: 0]
        seen[kind] = before + 1
        if before == 0 {
            kept.append(problem)
        } else if before < Self.repetitionsOfAKind, repetitions < Self.repetitionsInAll, problem.code.isWorthRepeating,
            !kept.contains(problem)
        {
            repetitions += 1
            kept.append(problem)
        } else {
            omitted += 1
        }
    }
}

extension Problem.Code {
    /// Whether a second problem of the kind tells more than the first: each concerns a value of its own.
    fileprivate var isWorthRepeating: Bool {
        switch self {
        case .policyMXInvalid, .policyMXAddress, .policyKeyTypo, .policyExtensionInvalid, .policyDuplicateKey,
            .recordExtensionInvalid, .reportURIInvalid, .reportSchemeUnsupported:
            true
        default: false
        }
    }
}
