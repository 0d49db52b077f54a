/// A domain of the study population with a record: what is planted in it.
package struct StudyHolder: Hashable, Sendable {
    /// The domain, as A-labels in lower case.
    package internal(set) var domain = ""
    /// Where its policy is served.
    package let hosting: StudyHosting
    /// What is wrong with its record.
    package var recordFlaw: RecordFlaw?
    /// What is wrong at its policy server.
    package var serverFlaw: ServerFlaw?
    /// How its policy misses its mail hosts.
    package var mismatch: StudyMismatch?
    /// Who takes its mail.
    package internal(set) var mail = StudyMail.own
    /// The mode of its policy.
    package internal(set) var mode = "enforce"
    /// The maximum age of its policy in seconds.
    package internal(set) var maxAge = 604_800
    /// How the id of its record is made.
    package internal(set) var idForm = IDForm.date
    /// What it publishes for TLS reporting.
    package internal(set) var reporting = StudyReporting.absent
    /// Its number, by which it differs from others of its kind.
    var number = 0

    /// Plans a domain; all else stays as it is in most.
    package init(
        _ hosting: StudyHosting, record: RecordFlaw? = nil, server: ServerFlaw? = nil, mismatch: StudyMismatch? = nil
    ) {
        self.hosting = hosting
        recordFlaw = record
        serverFlaw = server
        self.mismatch = mismatch
    }

    /// Whether anything of it is wrong.
    package var isMisconfigured: Bool { recordFlaw != nil || serverFlaw != nil || mismatch != nil }

    /// Whether senders can use the policy: neither the record nor the policy server keeps them from it.
    package var hasUsablePolicy: Bool { recordFlaw == nil && serverFlaw == nil }

    /// Whether a survey looks at its policy host.
    package var hasVisibleHost: Bool { recordFlaw?.announcesPolicy ?? true }

    /// How the id is made that can be read in its record.
    package var readableIDForm: IDForm? { recordFlaw.map { $0.readableForm(idForm) } ?? idForm }

    /// The hosts that take its mail, the first preferred.
    package var exchanges: [String] {
        switch (mismatch, mail) {
        case (.wildcardMissing, _): ["mx01.inbound.\(domain)"]
        case (.otherDomainOfOne, _): ["mail.\(domain)", "backup.spare-hoster.example"]
        case (_, .own): ["mail.\(domain)"]
        case (_, .tutanota): [StudyProvider.tutanotaMail]
        case (_, .provider(let provider)): provider.hosts
        }
    }

    /// The patterns of its policy.
    var patterns: [String] {
        switch mismatch {
        case nil: exchanges
        case .typo: ["mial.\(domain)"]
        case .policyHost: ["mta-sts.\(domain)"]
        case .sameDomain: ["smtp-gateway.\(domain)"]
        case .wildcardMissing: ["inbound.\(domain)"]
        case .otherDomain: ["mx.former-hoster.invalid"]
        case .otherDomainOfOne: ["mail.\(domain)"]
        }
    }
}

/// Who takes the mail of a domain.
package enum StudyMail: Hashable, Sendable {
    /// A host of its own.
    case own
    /// Tutanota.
    case tutanota
    /// Another provider.
    case provider(MailProvider)

    /// The registrable domain of the hosts; nil for a host of the domain's own.
    package var organization: String? {
        switch self {
        case .own: nil
        case .tutanota: "tutanota.de"
        case .provider(let provider): provider.hosts[0].split(separator: ".").suffix(2).joined(separator: ".")
        }
    }
}
