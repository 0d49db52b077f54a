/// A whole of which a report gives shares; no percentage stands without the name of its own.
package enum Denominator: String, Hashable, Sendable, CaseIterable {
    /// The rows of the list.
    case rows
    /// The rows of a list of which not all were taken.
    case rowsTaken = "rows_taken"
    /// The domains of the list, examined or not.
    case listed
    /// The domains of a list of which not all rows were taken, examined or not.
    case taken
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
    /// Those that take mail and publish a record or try to.
    case withRecordAndMail = "with_record_and_mail"
    /// Those whose record has an id that can be read.
    case readableID = "readable_id"
    /// Those whose record is bad.
    case badRecord = "bad_record"
    /// Those that fail in TLS of the policy host.
    case failingTLS = "failing_tls"
    /// Those that fail in HTTP.
    case failingHTTP = "failing_http"
    /// Those whose policy is bad.
    case badPolicy = "bad_policy"
    /// Those whose policy does not name all their mail hosts.
    case mismatched
    /// Those of them whose mail hosts an earlier run knows.
    case mismatchedBefore = "mismatched_before"
    /// Those whose policy and mail hosts can be compared.
    case comparable
    /// Those of them that enforce.
    case enforcing
    /// Those whose record or policy host leads to a known provider.
    case delegated
    /// Those with valid TLS-RPT.
    case validReporting = "valid_tls_rpt"

    /// Whether the whole is the list itself, of which every row is known: its shares are no estimates.
    package var isList: Bool {
        switch self {
        case .rows, .rowsTaken, .listed, .taken: true
        default: false
        }
    }

    /// The name that stands beside a share.
    package var name: String {
        switch self {
        case .rows: "rows of the list"
        case .rowsTaken: "rows taken from the list"
        case .listed: "domains of the list"
        case .taken: "domains taken from the list"
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
        case .withRecordAndMail: "domains with a record and mail"
        case .readableID: "domains with a readable id"
        case .badRecord: "domains with a bad record"
        case .failingTLS: "domains failing in TLS"
        case .failingHTTP: "domains failing in HTTP"
        case .badPolicy: "domains with a bad policy"
        case .mismatched: "domains with a mismatch"
        case .mismatchedBefore: "domains with a mismatch seen before"
        case .comparable: "domains with policy and MX hosts"
        case .enforcing: "enforcing domains"
        case .delegated: "delegated domains"
        case .validReporting: "domains with valid TLS-RPT"
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
        case .rowsTaken:
            "rows of the list that the run has read, where it is not finished or takes only a part (--limit, --shard)"
        case .listed: "rows that became a domain of the survey, each domain once"
        case .taken: "rows taken that became a domain of the survey, each domain once"
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
        case .withRecordAndMail: "domains with a record that take mail"
        case .readableID: "domains with a record in which an id can be read, also one that is not valid"
        case .badRecord: "domains with a record of which something fails in the record"
        case .failingTLS: "domains with a record of which something fails in TLS or the certificate of the policy host"
        case .failingHTTP: "domains with a record of which something fails in the HTTP exchange"
        case .badPolicy: "domains with a record of which something fails in the text of the policy"
        case .mismatched:
            "domains with a record whose policy does not name all their MX hosts, in mode testing or enforce"
        case .mismatchedBefore:
            "domains with a mismatch whose MX records the last finished run of the list before tells; none without one"
        case .comparable: "domains with a usable policy in mode testing or enforce and with hosts that take mail"
        case .enforcing: "domains with a usable policy in mode enforce and with hosts that take mail"
        case .delegated: "domains with a record whose record or policy host is an alias of a known provider's name"
        case .validReporting: "domains answered with a valid TLS-RPT record"
        }
    }
}
