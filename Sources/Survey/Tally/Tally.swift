public import MTASTS

/// The counts of a run or of a part of it: every figure of a report is one of these or a share of two.
///
/// Inconclusive domains are counted as such and in nothing else, so that no percentage mistakes "could not tell" for an
/// answer.
public struct Tally: Hashable, Sendable {
    /// All domains.
    public private(set) var scanned = 0
    /// Domains by outcome; they add up to `scanned`.
    public private(set) var outcomes: [Outcome: Int] = [:]
    /// Conclusive domains by how mail is addressed.
    public private(set) var mail: [Mail: Int] = [:]
    /// Conclusive domains that publish an STSv1 record or try to.
    public private(set) var withRecord = 0
    /// Those of them that take mail.
    public private(set) var withRecordAndMail = 0
    /// Conclusive domains whose policy a sender can fetch and read.
    public private(set) var withUsablePolicy = 0
    /// The modes of usable policies.
    public private(set) var modes: [Mode: Int] = [:]
    /// Broken domains by the category of their primary failure; they add up to the broken ones.
    public private(set) var primary: [Category: Int] = [:]
    /// Broken domains in each category where something fails; one domain may stand in several.
    public private(set) var anyOf: [Category: Int] = [:]
    /// Conclusive domains by primary code.
    public private(set) var primaryCodes: [Code: Int] = [:]
    /// Broken domains by the code of their primary failure; they add up to the broken ones.
    public private(set) var primaryFailures: [Code: Int] = [:]
    /// Broken domains by each code that fails and decides; one domain may stand at several.
    public private(set) var anyFailures: [Code: Int] = [:]
    /// Conclusive domains by each code and severity found.
    public private(set) var codes: [CodeCount: Int] = [:]
    /// Broken domains all of whose failures are syntax that at least one known sender accepts.
    public private(set) var brokenByLetterOnly = 0
    /// Those of them that most of the eleven known senders accept.
    public private(set) var brokenByLetterMostAccept = 0
    /// Conclusive domains by what they publish for TLS reporting.
    public private(set) var tlsReporting: [TLSReporting: Int] = [:]
    /// Inconclusive domains by the code that says why.
    public private(set) var inconclusiveCauses: [Code: Int] = [:]
    /// Inconclusive domains whose record was seen.
    public private(set) var inconclusiveWithRecord = 0

    /// A code as it weighed in a finding.
    public struct CodeCount: Hashable, Sendable {
        /// The code.
        public let code: Code
        /// The severity it had.
        public let severity: Severity

        /// Joins a code with a severity.
        public init(code: Code, severity: Severity) {
            self.code = code
            self.severity = severity
        }
    }

    /// An empty tally.
    public init() {}

    /// Domains about which something was learnt: the denominator of shares.
    public var conclusive: Int { scanned - inconclusive }

    /// Domains about which it could not be told.
    public var inconclusive: Int { outcomes[.inconclusive, default: 0] }

    /// Broken domains.
    public var broken: Int { outcomes[.broken, default: 0] }

    /// Conclusive domains that take mail.
    public var withMail: Int { mail[.mx, default: 0] + mail[.implicit, default: 0] }

    /// Counts a domain, or as many as are all alike in what a tally looks at.
    public mutating func count(_ row: OutcomeRow, times: Int = 1) {
        scanned += times
        outcomes[row.outcome, default: 0] += times
        if row.outcome == .inconclusive {
            countInconclusive(row, times)
        } else {
            countConclusive(row, times)
        }
    }

    private mutating func countInconclusive(_ row: OutcomeRow, _ times: Int) {
        if let code = row.code { inconclusiveCauses[code, default: 0] += times }
        if row.hasRecord { inconclusiveWithRecord += times }
    }

    private mutating func countConclusive(_ row: OutcomeRow, _ times: Int) {
        mail[row.mail, default: 0] += times
        tlsReporting[row.tlsReporting, default: 0] += times
        if let code = row.code { primaryCodes[code, default: 0] += times }
        for (index, finding) in row.findings.enumerated() {
            let isRepeated = row.findings[..<index].contains {
                $0.code == finding.code && $0.severity == finding.severity
            }
            if !isRepeated { codes[CodeCount(code: finding.code, severity: finding.severity), default: 0] += times }
        }
        guard row.hasRecord else { return }
        withRecord += times
        if row.mail.arrives { withRecordAndMail += times }
        if row.hasUsablePolicy {
            withUsablePolicy += times
            if let mode = row.mode { modes[mode, default: 0] += times }
        }
        if row.outcome == .broken { countBroken(row, times) }
    }

    private mutating func countBroken(_ row: OutcomeRow, _ times: Int) {
        if let category = row.category { primary[category, default: 0] += times }
        for category in row.failingCategories { anyOf[category, default: 0] += times }
        if let code = row.code { primaryFailures[code, default: 0] += times }
        let failures = row.findings.filter { $0.severity == .failure && $0.code.stage.category != nil }
        for code in Set(failures.map(\.code)) { anyFailures[code, default: 0] += times }
        guard let deployed = row.deployed, deployed > 0 else { return }
        brokenByLetterOnly += times
        if deployed >= Self.mostSenders { brokenByLetterMostAccept += times }
    }

    /// The sender implementations whose acceptance was measured.
    public static let senders = 11

    /// More than half of them.
    public static let mostSenders = 6
}

extension Tally {
    /// Adds the counts of other domains: the tally of two parts is the sum of their tallies.
    public mutating func add(_ other: Tally) {
        scanned += other.scanned
        outcomes.merge(other.outcomes, uniquingKeysWith: +)
        mail.merge(other.mail, uniquingKeysWith: +)
        withRecord += other.withRecord
        withRecordAndMail += other.withRecordAndMail
        withUsablePolicy += other.withUsablePolicy
        modes.merge(other.modes, uniquingKeysWith: +)
        primary.merge(other.primary, uniquingKeysWith: +)
        anyOf.merge(other.anyOf, uniquingKeysWith: +)
        primaryCodes.merge(other.primaryCodes, uniquingKeysWith: +)
        primaryFailures.merge(other.primaryFailures, uniquingKeysWith: +)
        anyFailures.merge(other.anyFailures, uniquingKeysWith: +)
        codes.merge(other.codes, uniquingKeysWith: +)
        brokenByLetterOnly += other.brokenByLetterOnly
        brokenByLetterMostAccept += other.brokenByLetterMostAccept
        tlsReporting.merge(other.tlsReporting, uniquingKeysWith: +)
        inconclusiveCauses.merge(other.inconclusiveCauses, uniquingKeysWith: +)
        inconclusiveWithRecord += other.inconclusiveWithRecord
    }
}
