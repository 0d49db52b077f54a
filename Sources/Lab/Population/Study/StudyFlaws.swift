/// What is wrong with a record.
package enum RecordFlaw: String, Hashable, Sendable, CaseIterable {
    case noID
    case strangeID
    case longID
    case longVersion
    case otherVersion
    case badExtension

    /// The code that a survey must find, behind a colon what narrows it down.
    package var kind: String {
        switch self {
        case .noID: "rec.id_missing"
        case .strangeID: "rec.id_invalid:character"
        case .longID: "rec.id_invalid:length"
        case .longVersion, .otherVersion: "rec.bad_version"
        case .badExtension: "rec.ext_invalid:empty"
        }
    }

    /// The text at `_mta-sts` for a record that would have this id.
    func text(id: String) -> String {
        switch self {
        case .noID: "v=STSv1;"
        case .strangeID: "v=STSv1; id=2024_01_01"
        case .longID: "v=STSv1; id=" + String(repeating: "z", count: 33)
        case .longVersion: "v=STSv10; id=\(id)"
        case .otherVersion: "v=STSv2; id=\(id)"
        case .badExtension: "v=STSv1; id=\(id); more="
        }
    }

    /// Whether the text begins as a record of MTA-STS does: the policy host is looked at for diagnosis then.
    var announcesPolicy: Bool { self != .otherVersion }

    /// Whether the record has an id of its domain's choice.
    var keepsID: Bool {
        switch self {
        case .noID, .strangeID, .longID: false
        case .longVersion, .otherVersion, .badExtension: true
        }
    }

    /// The form of the id that can be read, where the domain's choice would be this one.
    func readableForm(_ form: IDForm) -> IDForm? { keepsID ? form : self == .noID ? nil : .other }
}

/// What is wrong at a policy server.
package enum ServerFlaw: String, Hashable, Sendable, CaseIterable {
    case danglingAlias
    case noHost
    case noAddress
    case refused
    case nameMismatch
    case noCertificate
    case expired
    case selfSigned
    case notFound
    case redirect
    case forbidden
    case serverError
    case noContent
    case addressPattern
    case trailingDot
    case emptyPattern
    case emptyFile
    case noMaxAge
    case webPage

    /// The stage at which the policy server fails.
    package var category: String {
        switch self {
        case .danglingAlias, .noHost, .noAddress: "policy-dns"
        case .refused: "policy-tcp"
        case .nameMismatch, .noCertificate, .expired, .selfSigned: "policy-tls"
        case .notFound, .redirect, .forbidden, .serverError, .noContent: "policy-http"
        case .addressPattern, .trailingDot, .emptyPattern, .emptyFile, .noMaxAge, .webPage:
            "policy-syntax"
        }
    }

    /// Whether the server gets as far as to show a certificate.
    var showsCertificate: Bool {
        switch self {
        case .danglingAlias, .noHost, .noAddress, .refused, .noCertificate: false
        default: true
        }
    }

    /// The code that a survey must find, behind a colon what narrows it down.
    package var kind: String {
        switch self {
        case .danglingAlias: "phost.dangling_cname"
        case .noHost: "phost.nxdomain"
        case .noAddress: "phost.nodata"
        case .refused: "ptcp.refused"
        case .nameMismatch: "ptls.name_mismatch"
        case .noCertificate: "ptls.no_cert_alert"
        case .expired: "ptls.expired"
        case .selfSigned: "ptls.self_signed"
        case .notFound: "phttp.status_404"
        case .redirect: "phttp.redirect:301"
        case .forbidden: "phttp.status_4xx:403"
        case .serverError: "phttp.status_5xx:500"
        case .noContent: "phttp.status_other:204"
        case .addressPattern: "pol.mx_invalid:email"
        case .trailingDot: "pol.mx_invalid:trailing_dot"
        case .emptyPattern: "pol.mx_invalid:empty"
        case .emptyFile: "pol.empty"
        case .noMaxAge: "pol.max_age_missing"
        case .webPage: "pol.html"
        }
    }
}

/// How a policy misses the hosts that take mail.
package enum StudyMismatch: String, Hashable, Sendable, CaseIterable {
    case typo
    case policyHost
    case sameDomain
    case wildcardMissing
    case otherDomain
    /// Of two hosts one is named, and the other is of another domain.
    case otherDomainOfOne

    /// The kind in the words of the taxonomy.
    package var kind: String {
        switch self {
        case .typo: "typo"
        case .policyHost: "mta_sts_label"
        case .sameDomain: "sld_3ld"
        case .wildcardMissing: "wildcard_missing"
        case .otherDomain, .otherDomainOfOne: "other_domain"
        }
    }

    /// The group in which the study counts it.
    package var publishedGroup: String {
        switch self {
        case .typo: "typo"
        case .policyHost, .sameDomain, .wildcardMissing: "3ld"
        case .otherDomain, .otherDomainOfOne: "other_domain"
        }
    }

    /// The code that a survey must find.
    package var code: String { self == .otherDomainOfOne ? "mxmatch.some" : "mxmatch.none" }

    /// Whether the mistake is one about a mail host of the domain's own.
    var isAboutOwnHost: Bool { self != .otherDomain }
}
