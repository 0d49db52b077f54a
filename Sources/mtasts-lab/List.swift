import ArgumentParser
import Lab

/// `mtasts-lab list`: what the lab plays and what a survey must say about it.
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the catalogue of scenarios.")

    @Flag(help: "As JSON, one object a scenario.")
    var json = false

    @Flag(help: "As a Markdown table.")
    var markdown = false

    @Option(
        help: "In place of the catalogue, what a survey of a study population of so many names must count, as JSON.")
    var study: Int?

    @Option(help: "The seed of the study population.")
    var seed: UInt64 = 1

    func validate() throws {
        try StudySize.check(study)
        if study != nil, json || markdown { throw ValidationError("--study excludes --json and --markdown") }
        if json, markdown { throw ValidationError("--json and --markdown exclude each other") }
    }

    func run() throws {
        if let study { return print(StudyPopulation(seed: seed, count: study).truth.json, terminator: "") }
        let format: CatalogueTable.Format = json ? .json : markdown ? .markdown : .text
        print(CatalogueTable(Catalogue.scenarios).rendered(as: format), terminator: "")
    }
}
