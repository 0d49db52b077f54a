/// What a correct survey says about a lab domain after all passes, in the plain words of the taxonomy.
///
/// The strings are written by hand from the RFCs and never computed by the survey's own code, so that the lab stays an
/// independent oracle.
package struct Expected: Hashable, Sendable {
    /// One of the six outcomes.
    package var outcome: String
    /// The category of a broken domain.
    package var category: String?
    /// The primary code; on anything but `none`, `testing` and `enforce` an empty one means that several would be right.
    package var code: String?
    /// The refinement of the code, such as `typo` or `blank_line`.
    package var detail: String?
    /// Codes that must be among the findings, beside the primary one.
    package var also: [String] = []
    /// The mode of the policy where one could be read.
    package var mode: String?
    /// What the domain does about mail: `mx`, `implicit`, `null`, `none`, `nxdomain` or `unknown`.
    package var mail = "mx"
    /// The state of the TLS-RPT record: `valid`, `invalid`, `absent` or `inconclusive`.
    package var reporting = "absent"
}

extension Expected {
    /// A usable policy in enforce mode.
    package static let enforce = Self(outcome: "enforce", mode: "enforce")

    /// A usable policy in testing mode.
    package static let testing = Self(outcome: "testing", mode: "testing")

    /// A usable policy in mode none.
    package static let optedOut = Self(outcome: "none", mode: "none")

    /// No record, by an authoritative answer.
    package static func notConfigured(_ code: String = "rec.absent") -> Self {
        Self(outcome: "not_configured", code: code)
    }

    /// A failure in what the domain publishes.
    package static func broken(_ category: String, _ code: String?, _ detail: String? = nil) -> Self {
        Self(outcome: "broken", category: category, code: code, detail: detail)
    }

    /// A failure to match hosts, with a policy that could be read.
    package static func mismatch(_ code: String, _ detail: String?, mode: String = "enforce") -> Self {
        Self(outcome: "broken", category: "mx-mismatch", code: code, detail: detail, mode: mode)
    }

    /// Nothing but transient errors in every pass.
    package static func inconclusive(_ code: String? = nil) -> Self {
        Self(outcome: "inconclusive", code: code)
    }

    /// The same with further codes that must be found.
    package func also(_ codes: String...) -> Self {
        var copy = self
        copy.also += codes
        return copy
    }

    /// The same for a domain whose mail is arranged otherwise.
    package func mail(_ state: String) -> Self {
        var copy = self
        copy.mail = state
        return copy
    }

    /// The same for a domain with a TLS-RPT record.
    package func reporting(_ state: String) -> Self {
        var copy = self
        copy.reporting = state
        return copy
    }
}
