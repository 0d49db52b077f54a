import MTASTS
package import Survey
import Tabular

/// One domain as a JSON document; foreign text stands in it exactly, but for mail addresses that are kept back.
///
/// ```
/// {schema, tool_version, domain, observed_at, looks, pause_seconds, outcome, category, code, headline,
///  effect: {key, label, sentences}, mode, max_age, record_id, mail, tls_rpt, deployed,
///  delegation: {name, provider, answer, sentence} or null,
///  gates: [{gate, title, mark, evidence: [{label, value, hex}],
///           findings: [{code, severity, name, meaning, advice, rule, reported_as, detail, accepted_by, of}]}],
///  mx: [{preference, host, matched, pattern, mismatch: {kind, label, meaning, pattern, distance, stale} or null}],
///  fixes: [{step, title, place, lines, note}]}
/// ```
/// `hex` holds the bytes of a value that is not UTF-8, and null else.
package struct CheckJSON {
    /// The version of this structure; it grows with every change that a reader could stumble over.
    static let schema = 1

    /// The document, ended by a line feed.
    package let bytes: [UInt8]

    /// Writes out an explanation.
    package init(_ explanation: Explanation, pause: Double? = nil, toolVersion: String) {
        var json = JSONWriter(isPretty: true)
        json.object { json in
            json.member("schema", Self.schema)
            json.member("tool_version", toolVersion)
            json.member("domain", explanation.domain)
            json.member("observed_at", TimeText.utc(explanation.observedAt))
            json.member("looks", explanation.looks)
            json.member("pause_seconds", explanation.looks > 1 ? pause : nil)
            Self.writeVerdict(explanation, to: &json)
            Self.write(explanation.delegation, to: &json)
            json.array("gates") { json in
                for gate in explanation.gates { Self.write(gate, to: &json) }
            }
            json.array("mx") { json in
                for host in explanation.hosts { Self.write(host, to: &json) }
            }
            json.array("fixes") { json in
                for fix in explanation.fixes { Self.write(fix, to: &json) }
            }
        }
        json.endLine()
        bytes = json.takeBytes()
    }

    private static func writeVerdict(_ explanation: Explanation, to json: inout JSONWriter) {
        json.member("outcome", explanation.outcome.rawValue)
        json.member("category", explanation.category?.rawValue)
        json.member("code", explanation.code?.rawValue)
        json.member("headline", explanation.headline)
        json.object("effect") { json in
            json.member("key", explanation.effect.rawValue)
            json.member("label", explanation.effect.label)
            json.member("sentences", explanation.effectSentences)
        }
        json.member("mode", explanation.mode?.rawValue)
        json.member("max_age", explanation.maxAge)
        json.member("record_id", explanation.recordID)
        json.member("mail", explanation.mail.rawValue)
        json.member("tls_rpt", explanation.tlsReporting.rawValue)
        json.member("deployed", explanation.deployed)
    }

    private static func write(_ delegation: Delegation?, to json: inout JSONWriter) {
        json.key("delegation")
        guard let delegation else { return json.null() }
        json.object { json in
            json.member("name", delegation.name)
            json.member("provider", delegation.provider)
            json.member("answer", delegation.answer.rawValue)
            json.member("sentence", delegation.sentence)
        }
    }

    private static func write(_ gate: Gate, to json: inout JSONWriter) {
        json.object { json in
            json.member("gate", gate.kind.rawValue)
            json.member("title", gate.kind.title)
            json.member("mark", gate.mark.rawValue)
            json.array("evidence") { json in
                for line in gate.evidence {
                    json.object { json in
                        json.member("label", line.label)
                        json.member("value", line.value)
                        json.member("hex", hexadecimal(line.bytes))
                    }
                }
            }
            json.array("findings") { json in
                for finding in gate.findings { write(finding, to: &json) }
            }
        }
    }

    private static func write(_ finding: Finding, to json: inout JSONWriter) {
        let facts = finding.facts
        json.object { json in
            json.member("code", finding.code.rawValue)
            json.member("severity", finding.severity.rawValue)
            json.member("name", facts.name)
            json.member("meaning", facts.meaning)
            json.member("advice", facts.advice)
            json.member("rule", facts.rule)
            json.member("reported_as", facts.reportedAs?.rawValue)
            json.member("detail", finding.detail)
            json.member("accepted_by", finding.acceptedBy?.accepted)
            json.member("of", finding.acceptedBy?.of)
        }
    }

    private static func write(_ host: ExplainedHost, to json: inout JSONWriter) {
        json.object { json in
            json.member("preference", host.preference)
            json.member("host", host.host)
            json.member("matched", host.isMatched)
            json.member("pattern", host.pattern?.text)
            json.key("mismatch")
            guard let mismatch = host.mismatch else { return json.null() }
            json.object { json in
                json.member("kind", mismatch.kind.rawValue)
                json.member("label", mismatch.label)
                json.member("meaning", mismatch.kind.meaning)
                json.member("pattern", mismatch.pattern.text)
                json.member("distance", mismatch.distance)
                json.member("stale", mismatch.isStale)
            }
        }
    }

    private static func write(_ fix: Fix, to json: inout JSONWriter) {
        json.object { json in
            json.member("step", fix.step.rawValue)
            json.member("title", fix.title)
            json.member("place", fix.place)
            json.member("lines", fix.lines)
            json.member("note", fix.note)
        }
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String? {
        guard String(validating: bytes, as: UTF8.self) == nil else { return nil }
        return bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}
