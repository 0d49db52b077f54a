/// The measurement behind ``Problem/acceptedBy``.
///
/// Eleven sender implementations (checkdmarc, mox, postfix-tlspol, rest-mail, postfix-mta-sts-resolver, go-mtasts,
/// chasquid, KumoMTA, Stalwart, mailauth, starttls-backend) were run over the conformance vectors: nine of them parse
/// records, eleven policies (nine were given the policy that is too large), two TLS-RPT records. A number here is
/// what a vector with that one mistake gave. A mistake without a vector has no number, unless all vectors of
/// its broader kind agree.
extension Acceptance {
    static func measured(
        _ code: Problem.Code, _ detail: Problem.Detail?, _ severity: Problem.Severity
    ) -> Acceptance? {
        if let accepted = record(code, detail) { return Acceptance(accepted: accepted, of: 9) }
        if code == .policySyntax, detail == .tooLarge { return Acceptance(accepted: 4, of: 9) }
        if let accepted = policy(code, detail) { return Acceptance(accepted: accepted, of: 11) }
        return report(code, detail, severity).map { Acceptance(accepted: $0, of: 2) }
    }

    private static func record(_ code: Problem.Code, _ detail: Problem.Detail?) -> Int? {
        switch (code, detail) {
        case (.recordSyntax, .empty), (.recordSyntax, .quotes), (.recordSyntax, .missingSemicolon): 0
        case (.recordSyntax, .spaceAroundEquals): 3
        case (.recordSyntax, .leadingSpace): 4
        case (.recordSyntax, .emptyField): 5
        case (.recordSyntax, .doubleSemicolon): 6
        case (.recordSyntax, .trailingSpace): 7
        case (.recordIDMissing, nil): 0
        case (.recordIDMissing, .letterCase): 1
        case (.recordIDInvalid, .empty): 2
        case (.recordIDInvalid, .equals): 3
        case (.recordIDInvalid, .character), (.recordIDInvalid, .backslash): 4
        case (.recordIDInvalid, .length): 5
        case (.recordBadVersion, .other), (.recordBadVersion, .foreign): 0
        case (.recordBadVersion, .letterCase), (.recordBadVersion, .prefix): 1
        case (.recordBadVersion, .order): 2
        case (.recordExtensionInvalid, .equals): 5
        case (.recordExtensionInvalid, .empty), (.recordExtensionInvalid, .length), (.recordExtensionInvalid, .name): 6
        case (.recordPolicyInTXT, nil): 3
        case (.recordSpaceBeforeSemicolon, nil): 9
        case (.recordDuplicateField, nil): 6
        default: nil
        }
    }

    private static func policy(_ code: Problem.Code, _ detail: Problem.Detail?) -> Int? {
        switch (code, detail) {
        case (.policyHTML, nil): 0
        case (.policySyntax, .json), (.policySyntax, .equals), (.policySyntax, .semicolons): 0
        // No vector of plain words, and the same to a parser as the page and the JSON: no field is found.
        case (.policySyntax, .noFields): 0
        case (.policySyntax, .bareCR): 1
        case (.policySyntax, .bom): 2
        case (.policySyntax, .leadingSpace), (.policySyntax, .spaceBeforeColon): 6
        // A line without a colon was measured as a comment; no parser tried looks at the `#`.
        case (.policySyntax, .comment), (.policySyntax, .missingColon): 6
        // Measured before the first field and between two; the parsers skip empty lines or do not.
        case (.policySyntax, .blankLine), (.policySyntax, .carriageReturns): 8
        case (.policyVersionMissing, nil): 1
        case (.policyVersionMissing, .letterCase), (.policyModeMissing, .letterCase): 2
        case (.policyVersionInvalid, .letterCase): 1
        case (.policyVersionInvalid, .other), (.policyVersionInvalid, .prefix): 0
        case (.policyModeInvalid, nil), (.policyModeInvalid, .empty): 0
        case (.policyMaxAgeMissing, nil): 1
        default: policyValue(code, detail)
        }
    }

    private static func policyValue(_ code: Problem.Code, _ detail: Problem.Detail?) -> Int? {
        switch (code, detail) {
        case (.policyMaxAgeInvalid, .semicolon): 1
        case (.policyMaxAgeInvalid, .negative), (.policyMaxAgeInvalid, .decimal): 2
        case (.policyMaxAgeInvalid, .underscore), (.policyMaxAgeInvalid, .empty): 2
        case (.policyMaxAgeInvalid, .length): 3
        case (.policyMaxAgeInvalid, .plus): 7
        case (.policyMaxAgeTooBig, nil): 5
        case (.policyMaxAgeTooBig, .over32Bit): 4
        case (.policyMXMissing, nil): 1
        case (.policyMXInvalid, .port), (.policyMXInvalid, .url): 7
        case (.policyMXInvalid, .empty), (.policyMXInvalid, .wildcardForm), (.policyMXInvalid, .hyphen): 8
        case (.policyMXInvalid, .underscore), (.policyMXInvalid, .ulabel), (.policyMXInvalid, .list): 8
        case (.policyMXInvalid, .trailingDot), (.policyMXInvalid, .length): 9
        case (.policyMXAddress, nil): 9
        case (.policyExtensionInvalid, .empty), (.policyExtensionInvalid, .length): 8
        // Every vector with an illegal extension gave the same number: the parsers check all of it or nothing.
        case (.policyExtensionInvalid, .control), (.policyExtensionInvalid, .name): 8
        case (.policyDuplicateKey, nil): 9
        case (.policyDuplicateKey, .invalid): 3
        default: nil
        }
    }

    private static func report(
        _ code: Problem.Code, _ detail: Problem.Detail?, _ severity: Problem.Severity
    ) -> Int? {
        switch (code, detail) {
        case (.reportSyntax, .spaceBeforeSemicolon): severity == .warning ? 2 : nil
        case (.reportSyntax, .doubleSemicolon), (.reportSyntax, .extensionField): 0
        case (.reportSyntax, .prefix), (.reportSyntax, .letterCase), (.reportSyntax, .missingSemicolon): 0
        case (.reportSyntax, .order), (.reportSyntax, .foreign): 0
        case (.reportTargetMissing, nil): 0
        case (.reportURIInvalid, .empty), (.reportURIInvalid, .scheme), (.reportURIInvalid, .space): 0
        case (.reportURIInvalid, .reservedCharacter), (.reportURIInvalid, .percent): 0
        case (.reportURIInvalid, .noAddress): 1
        case (.reportSchemeUnsupported, nil): 1
        default: nil
        }
    }
}
