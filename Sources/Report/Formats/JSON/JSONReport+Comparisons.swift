import Survey
import Tabular

extension JSONReport {
    /// Writes the shares by weight, or null.
    static func write(_ weights: WeightedShares?, to json: inout JSONWriter) {
        guard let weights else { return json.null("weighted") }
        json.object("weighted") { json in
            json.member("column", weights.column)
            json.member("weighted_domains", weights.weighted)
            json.member("unweighted_domains", weights.unweighted)
            json.array("figures") { json in
                for figure in weights.figures {
                    json.object { json in
                        json.member("key", figure.key)
                        json.member("label", figure.label)
                        json.member("weight", figure.matching.sum)
                        json.member("denominator", figure.whole.sum)
                        json.member("denominator_key", figure.denominator.rawValue)
                        json.member("denominator_name", figure.denominator.name)
                        json.member("share", figure.fraction)
                        json.member("domains", figure.whole.count)
                        json.member("effective_size", figure.whole.effectiveSize)
                    }
                }
            }
        }
    }

    /// Writes published figures with those beside them.
    static func write(_ comparison: PublishedComparison, to json: inout JSONWriter) {
        json.object("published") { json in
            json.member("note", PublishedComparison.note)
            write(comparison.largestHost, to: &json)
            json.array("figures") { json in
                for row in comparison.rows { json.object { json in write(row, to: &json) } }
            }
        }
    }

    private static func write(_ host: PublishedComparison.LargestHost?, to json: inout JSONWriter) {
        guard let host else { return json.null("largest_policy_host") }
        json.object("largest_policy_host") { json in
            json.member("name", host.name)
            json.object("broken_with") { json in write(host.with, to: &json) }
            json.object("broken_without") { json in write(host.without, to: &json) }
        }
    }

    private static func write(_ row: PublishedComparison.Row, to json: inout JSONWriter) {
        let published = row.published
        json.member("key", published.key)
        json.member("label", published.label)
        json.member("count", published.count)
        json.member("denominator", published.total)
        json.member("denominator_name", published.whole)
        json.member("share", published.share?.fraction)
        json.member("date", published.date)
        json.member("source", published.source.title)
        json.member("doi", published.source.doi)
        json.member("second_hand", published.source.isSecondHand)
        if let here = row.here {
            json.object("here") { json in write(here, to: &json) }
        } else {
            json.null("here")
        }
        json.member("caveat", published.caveat)
    }
}
