/// A whole of which a report gives shares; no percentage stands without the name of its own.
package enum Denominator: String, Hashable, Sendable, CaseIterable {
    /// The rows of the list.
    case rows
    /// The domains of the list, examined or not.
    case listed
    /// The domains examined.
    case scanned
    /// The domains about which something was learnt.
    case answered
    /// Those of them whose mail could be told.
    case mailKnown = "mail_known"
    /// Those that take mail.
    case withMail = "with_mail"
    /// Those that publish a record or try to.
    case withRecord = "with_record"
    /// Those whose policy can be fetched and read.
    case usablePolicy = "usable_policy"
    /// Those that are broken.
    case broken
    /// Those that are broken in a run that probed TLS of the MX hosts.
    case probed
    /// Those whose TLS reporting could be told.
    case reportingKnown = "tls_rpt_known"
    /// Those whose policy host presented a certificate.
    case certificate
    /// The domains that could not be told.
    case inconclusive

    /// The name that stands beside a share.
    package var name: String {
        switch self {
        case .rows: "rows of the list"
        case .listed: "domains of the list"
        case .scanned: "domains scanned"
        case .answered: "domains answered"
        case .mailKnown: "domains with known mail"
        case .withMail: "domains with mail"
        case .withRecord: "domains with a record"
        case .usablePolicy: "domains with a usable policy"
        case .broken: "broken domains"
        case .probed: "broken domains probed"
        case .reportingKnown: "domains with known TLS-RPT"
        case .certificate: "domains with a certificate"
        case .inconclusive: "inconclusive domains"
        }
    }

    /// The whole with its size: `2,000 domains answered`.
    package func phrase(_ total: Int) -> String {
        let words = name.split(separator: " ").map { word in
            switch word {
            case "rows" where total == 1: "row"
            case "domains" where total == 1: "domain"
            default: String(word)
            }
        }
        return "\(NumberText.grouped(total)) \(words.joined(separator: " "))"
    }

    /// What belongs to it.
    package var definition: String {
        switch self {
        case .rows: "all rows of the list: domains, duplicates, rows that are no domain, and excluded ones"
        case .listed: "rows that became a domain of the survey, each domain once"
        case .scanned: "domains that were examined, with an answer or without"
        case .answered: "domains scanned that are not inconclusive: DNS and the policy host gave an answer that decides"
        case .mailKnown: "domains answered of which DNS told whether and how they take mail"
        case .withMail: "domains answered that take mail: MX records, or an address without MX"
        case .withRecord: "domains answered that publish an MTA-STS record or a text that is meant as one"
        case .usablePolicy: "domains with a record whose policy senders can fetch and read"
        case .broken: "domains answered with at least one failure in what they publish for MTA-STS"
        case .probed: "broken domains of a run that probed TLS of the MX hosts; none where it did not"
        case .reportingKnown: "domains answered of which DNS told whether they publish TLS-RPT"
        case .certificate: "domains answered whose policy host presented a certificate, a valid one or another"
        case .inconclusive: "domains scanned about which only temporary or local errors could be learnt"
        }
    }
}
