import ArgumentParser
import Lab

/// `mtasts-lab list`: what the lab plays and what a survey must say about it.
struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print the catalogue of scenarios.")

    @Flag(help: "As JSON, one object a scenario.")
    var json = false

    @Flag(help: "As a Markdown table.")
    var markdown = false

    func validate() throws {
        if json, markdown { throw ValidationError("--json and --markdown exclude each other") }
    }

    func run() throws {
        let format: CatalogueTable.Format = json ? .json : markdown ? .markdown : .text
        print(CatalogueTable(Catalogue.scenarios).rendered(as: format), terminator: "")
    }
}
