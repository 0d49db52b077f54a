import ArgumentParser
import Lab

/// The size of a population that copies a study.
enum StudySize {
    static func check(_ count: Int?) throws {
        guard let count, !StudyPopulation.sizes.contains(count) else { return }
        let sizes = StudyPopulation.sizes
        throw ValidationError("--study \(count) is not between \(sizes.lowerBound) and \(sizes.upperBound)")
    }
}

/// What a lab serves.
struct Content: ParsableArguments {
    @Option(help: "How many ordinary names there are beside the catalogue.")
    var names = 3_000

    @Option(help: "The seed of the ordinary names.")
    var seed: UInt64 = 1

    @Option(help: "The share of MTA-STS among ordinary names with MX.")
    var adoption = 0.02

    @Option(help: "A list, plain or CSV, whose names are served in place of made-up ones.")
    var list: String?

    @Option(help: "Of the names of the list, how many from the top.")
    var listLimit: Int?

    @Option(help: "In place of all else, so many names whose shares copy those of a study of the world.")
    var study: Int?

    @Flag(inversion: .prefixedNo, help: "Whether the scenarios of the catalogue are served.")
    var catalogue = true

    @Option(help: "Of 100 questions to the resolver, how many are lost.")
    var loss = 0

    @Option(help: "How many seconds the slow policy takes.")
    var slowness = 5

    @Option(help: "The port of the resolver; a free one otherwise.")
    var resolverPort: UInt16?

    @Option(help: "The port of the name server; a free one otherwise.")
    var nameServerPort: UInt16?

    @Option(help: "The port of the policy hosts; a free one otherwise.")
    var httpsPort: UInt16?

    func validate() throws {
        guard names >= 0, (0...1).contains(adoption), (0...99).contains(loss), slowness > 0 else {
            throw ValidationError("--names, --adoption, --loss or --slowness is out of range")
        }
        try StudySize.check(study)
    }

    /// The same as options of a lab.
    var options: LabOptions {
        var options = LabOptions()
        options.names = names
        options.seed = seed
        options.mix.adoption = adoption
        options.list = list
        options.listLimit = listLimit
        options.study = study
        options.servesCatalogue = catalogue
        options.lossPercent = loss
        options.slowness = slowness
        options.resolverPort = resolverPort
        options.nameServerPort = nameServerPort
        options.httpsPort = httpsPort
        return options
    }
}
