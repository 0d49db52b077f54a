/// What a lab is to be.
package struct LabOptions: Hashable, Sendable {
    /// How many ordinary names there are beside the catalogue.
    package var names = 3_000
    /// The seed of the ordinary names.
    package var seed: UInt64 = 1
    /// The shares of the ordinary names.
    package var mix = Mix()
    /// A list whose names are served in place of made-up ones.
    package var list: String?
    /// Of the names of `list`, how many from the top.
    package var listLimit: Int?
    /// The size of a population that copies a study, one of ``StudyPopulation/sizes``; it is served alone.
    package var study: Int?
    /// Whether the scenarios of the catalogue are served too.
    package var servesCatalogue = true
    /// Of 100 questions to the relay, how many are lost.
    package var lossPercent = 0
    /// How long the slow policy of the catalogue takes, in seconds.
    package var slowness = 5
    /// Fixed ports; free ones are chosen otherwise.
    package var resolverPort: UInt16?
    package var nameServerPort: UInt16?
    package var httpsPort: UInt16?

    package init() {}
}
