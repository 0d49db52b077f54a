extension Problem {
    /// The kinds of problems.
    ///
    /// A raw value is stable: never renamed and never used again for something else.
    public enum Code: String, Hashable, Sendable, CaseIterable {
        /// The record does not follow the grammar in some other way.
        case recordSyntax = "rec.syntax"
        /// The record carries no `id` field.
        case recordIDMissing = "rec.id_missing"
        /// The `id` is not one to 32 letters and digits.
        case recordIDInvalid = "rec.id_invalid"
        /// The record does not begin with `v=STSv1`.
        case recordBadVersion = "rec.bad_version"
        /// An extension field of the record has an illegal name or value.
        case recordExtensionInvalid = "rec.ext_invalid"
        /// The record carries the text of a policy.
        case recordPolicyInTXT = "rec.policy_in_txt"
        /// The record carries bytes beyond US-ASCII.
        case recordNonASCII = "rec.non_ascii"
        /// White space between `v=STSv1` and the first semicolon: legal, and discarded beside another TXT record.
        case recordSpaceBeforeSemicolon = "rec.wsp_before_semicolon"
        /// A field stands twice in the record; the first counts.
        case recordDuplicateField = "rec.dup_field"

        /// The policy is empty.
        case policyEmpty = "pol.empty"
        /// The policy is a web page.
        case policyHTML = "pol.html"
        /// The policy does not follow the grammar in some other way.
        case policySyntax = "pol.syntax"
        /// The policy has no `version`.
        case policyVersionMissing = "pol.version_missing"
        /// The version is not `STSv1`.
        case policyVersionInvalid = "pol.version_invalid"
        /// The policy has no `mode`.
        case policyModeMissing = "pol.mode_missing"
        /// The mode is none of `enforce`, `testing`, `none`.
        case policyModeInvalid = "pol.mode_invalid"
        /// The policy has no `max_age`.
        case policyMaxAgeMissing = "pol.max_age_missing"
        /// The lifetime is not one to ten digits.
        case policyMaxAgeInvalid = "pol.max_age_invalid"
        /// The lifetime is above a year (31,557,600 seconds).
        case policyMaxAgeTooBig = "pol.max_age_too_big"
        /// The policy names no mail host, and its mode needs one.
        case policyMXMissing = "pol.mx_missing"
        /// An `mx` is not a host name or a wildcard over one.
        case policyMXInvalid = "pol.mx_invalid"
        /// Some of the `mx` are legal and some are not, which senders read in different ways.
        case policyMXInvalidPartial = "pol.mx_invalid_partial"
        /// An `mx` is an address in digits: legal by the grammar, and the name of no mail host.
        case policyMXAddress = "pol.mx_ip_literal"
        /// A field whose name is nearly one of the known ones.
        case policyKeyTypo = "pol.key_typo"
        /// An extension field of the policy has an illegal name or value.
        case policyExtensionInvalid = "pol.ext_invalid"
        /// A field stands twice in the policy; the first counts.
        case policyDuplicateKey = "pol.dup_key"

        /// The TLS-RPT record does not follow the grammar.
        case reportSyntax = "rpt.syntax"
        /// The TLS-RPT record has no `rua` field.
        case reportTargetMissing = "rpt.rua_missing"
        /// A `rua` holds what is not a URI that a report can be sent to.
        case reportURIInvalid = "rpt.uri_invalid"
        /// A `rua` holds a URI with a scheme other than `mailto` and `https`.
        case reportSchemeUnsupported = "rpt.scheme_unsupported"

        /// How much problems of this kind weigh, where the problem does not say otherwise.
        public var severity: Severity {
            switch self {
            case .recordSpaceBeforeSemicolon, .policyMXAddress, .policyKeyTypo: .warning
            case .recordDuplicateField, .policyDuplicateKey, .policyMXInvalidPartial: .info
            default: .error
            }
        }
    }
}
