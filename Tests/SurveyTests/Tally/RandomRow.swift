import MTASTS
import Survey

/// Rows as a run could have them, of every outcome, drawn from a seed.
struct RandomRow {
    private var random: SplitMix
    private var position = 0

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
    }

    mutating func rows(_ count: Int) -> [OutcomeRow] {
        (0..<count).map { _ in next() }
    }

    mutating func next() -> OutcomeRow {
        position += 1
        let outcome = pick(Outcome.allCases)
        var verdict = Verdict(outcome: outcome, mail: pick(Mail.allCases), tlsReporting: pick(TLSReporting.allCases))
        verdict.findings = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            Finding(pick(Code.allCases), pick([.warning, .info, .transient]))
        }
        switch outcome {
        case .notConfigured: verdict.code = .recordAbsent
        case .none, .testing, .enforce:
            verdict.mode = Mode(rawValue: outcome.rawValue)
            verdict.recordID = "a"
        case .broken: fail(&verdict)
        case .inconclusive:
            verdict.code = pick([.recordDNSTimeout, .hostDNSServfail, .mxDNSTimeout, .tcpTimeout])
            verdict.recordID = Bool.random(using: &random) ? "a" : nil
        }
        return OutcomeRow(
            domain: "d\(position).example", position: position, verdict: verdict, policySHA256: nil,
            deployed: verdict.deployed, observedAt: 0)
    }

    private mutating func fail(_ verdict: inout Verdict) {
        let deciding = Code.allCases.filter { $0.stage.category != nil }
        let failures = (0...Int.random(in: 0...2, using: &random)).map { _ in
            let accepted = Int.random(in: -3...11, using: &random)
            return Finding(
                pick(deciding), .failure, acceptedBy: accepted < 0 ? nil : Acceptance(accepted: accepted, of: 11))
        }
        verdict.code = failures[0].code
        verdict.category = failures[0].code.stage.category
        verdict.mode = pick(Mode.allCases)
        verdict.findings += failures
    }

    private mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }
}
