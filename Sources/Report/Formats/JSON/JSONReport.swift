import Survey
import Tabular

/// A report as a JSON document; foreign text stands in it exactly.
///
/// ```
/// {schema, run: {…}, sections: {NAME: [FIGURE…]}, by_suffix: [{name, figures}], by_group: {column, groups} or null,
///  tables: {NAME: {title, part_name, note, is_partition, whole: [FIGURE…] or null,
///    parts: [{name, figures}]}},
///  chapters: [{name, title, sections: [NAME], tables: [NAME]}],
///  weighted: {column, weighted_domains, unweighted_domains, figures: [WEIGHTED…]} or null,
///  published: {note, largest_policy_host, figures: [{key, …, here: FIGURE or null, caveat}]},
///  rejected: {count, sample}, denominators: {KEY: {name, definition}}}
/// ```
/// A figure is `{key, label, count, denominator, denominator_key, denominator_name, share, low, high}`; shares are fractions,
/// null for a share of nothing. `low` and `high` are the 95 % Wilson interval, but in the section `bounds` the shares with all
/// that could not be told counted out and in, and null for shares of the list itself, which are no estimates.
/// `reports/schema/report-2.json` describes every member.
struct JSONReport {
    /// The version of this structure; it grows with every change that a reader could stumble over.
    static let schema = 2

    /// The document, ended by a line feed.
    let bytes: [UInt8]

    /// Writes a report.
    init(_ model: ReportModel) {
        var json = JSONWriter(isPretty: true)
        let figures = Figures(model)
        json.object { json in
            json.member("schema", Self.schema)
            Self.write(model.run, to: &json)
            json.object("sections") { json in
                for section in figures.sections {
                    Self.write(section.figures, as: section.name, to: &json)
                }
            }
            Self.write(figures[table: "suffixes"]?.parts ?? [], as: "by_suffix", to: &json)
            Self.write(groups: figures[table: "groups"], to: &json)
            json.object("tables") { json in
                for table in figures.tables where table.name != "suffixes" && table.name != "groups" {
                    Self.write(table, to: &json)
                }
            }
            Self.write(figures.chapters, to: &json)
            Self.write(model.weights, to: &json)
            Self.write(figures.published, to: &json)
            Self.write(model.rejections, to: &json)
            Self.writeDenominators(to: &json)
        }
        json.endLine()
        bytes = json.takeBytes()
    }

    private static func write(_ run: RunFacts, to json: inout JSONWriter) {
        json.object("run") { json in
            json.member("run_id", run.runID)
            json.member("started_at", TimeText.utc(run.startedAt))
            json.member("finished_at", run.finishedAt.map(TimeText.utc))
            json.member("state", run.state)
            json.member("list_name", run.listName)
            json.member("list_sha256", run.listSHA256?.description)
            json.member("rows", run.rows.rows)
            json.member("domains", run.rows.domains)
            json.member("duplicates", run.rows.duplicates)
            json.member("invalid", run.rows.invalid)
            json.member("excluded", run.rows.excluded)
            json.member("tool_version", run.toolVersion)
            json.member("mx_tls_probed", run.probesMXTLS)
            json.array("population") { json in
                for filter in run.population?.filters ?? [] {
                    json.object { json in
                        json.member("column", filter.column)
                        json.member("value", filter.value)
                    }
                }
            }
            json.member("population_of", run.population?.whole)
            Self.write(run.canaries, to: &json)
            json.array("options") { json in
                for option in run.options {
                    json.object { json in
                        json.member("name", option.name)
                        json.member("value", option.value)
                    }
                }
            }
        }
    }

    private static func write(_ figures: [Figure], as name: String, to json: inout JSONWriter) {
        json.array(name) { json in
            for figure in figures {
                json.object { json in write(figure, to: &json) }
            }
        }
    }

    /// Writes the members of a figure.
    static func write(_ figure: Figure, to json: inout JSONWriter) {
        json.member("key", figure.key)
        json.member("label", figure.label)
        json.member("count", figure.share.count)
        json.member("denominator", figure.share.total)
        json.member("denominator_key", figure.denominator.rawValue)
        json.member("denominator_name", figure.denominator.name)
        json.member("share", figure.share.fraction)
        json.member("low", figure.range?.lowerBound)
        json.member("high", figure.range?.upperBound)
    }

    private static func write(_ parts: [PartFigures], as name: String, to json: inout JSONWriter) {
        json.array(name) { json in
            for part in parts {
                json.object { json in
                    json.member("name", part.name)
                    write(part.section.figures, as: "figures", to: &json)
                }
            }
        }
    }

    private static func write(groups: PartTable?, to json: inout JSONWriter) {
        guard let groups else { return json.null("by_group") }
        json.object("by_group") { json in
            json.member("column", groups.partName)
            write(groups.parts, as: "groups", to: &json)
        }
    }

    private static func write(_ table: PartTable, to json: inout JSONWriter) {
        json.object(table.name) { json in
            json.member("title", table.title)
            json.member("part_name", table.partName)
            json.member("note", table.note)
            json.member("is_partition", table.isPartition)
            if let whole = table.whole {
                write(whole.section.figures, as: "whole", to: &json)
            } else {
                json.null("whole")
            }
            write(table.parts, as: "parts", to: &json)
        }
    }

    private static func write(_ chapters: [Chapter], to json: inout JSONWriter) {
        json.array("chapters") { json in
            for chapter in chapters {
                json.object { json in
                    json.member("name", chapter.name)
                    json.member("title", chapter.title)
                    json.member("sections", chapter.sections.map(\.name))
                    json.member("tables", chapter.tables.map(\.name))
                }
            }
        }
    }

    private static func write(_ rejections: Rejections, to json: inout JSONWriter) {
        json.object("rejected") { json in
            json.member("count", rejections.count)
            json.array("sample") { json in
                for row in rejections.sample {
                    json.object { json in
                        json.member("line", row.line)
                        json.member("text", row.text)
                        json.member("reason", row.reason)
                    }
                }
            }
        }
    }

    private static func writeDenominators(to json: inout JSONWriter) {
        json.object("denominators") { json in
            for whole in Denominator.allCases {
                json.object(whole.rawValue) { json in
                    json.member("name", whole.name)
                    json.member("definition", whole.definition)
                }
            }
        }
    }
}
