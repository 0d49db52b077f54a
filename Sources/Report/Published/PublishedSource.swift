/// Where published figures were printed.
package struct PublishedSource: Hashable, Sendable {
    /// The machine name; stable.
    package let key: String
    /// Authors, title and place.
    package let title: String
    /// The digital object identifier; nil where there is none.
    package let doi: String?
    /// Whether the figures were read in another source than this one.
    package let isSecondHand: Bool

    /// What marks figures that were read in another source.
    package static let secondHandTag = "[2nd]"

    /// A few words for a cell.
    package var name: String {
        isSecondHand ? "\(short) \(Self.secondHandTag)" : short
    }

    private let short: String

    private init(_ key: String, _ short: String, title: String, doi: String? = nil, isSecondHand: Bool) {
        self.key = key
        self.short = short
        self.title = title
        self.doi = doi
        self.isSecondHand = isSecondHand
    }
}

extension PublishedSource: CaseIterable {
    static let imc2025 = PublishedSource(
        "imc2025", "IMC 2025",
        title:
            "Ashiq, Fiebig, Chung: Unraveling the Complexities of MTA-STS Deployment and Management in Securing Email, "
            + "IMC 2025", doi: "10.1145/3730567.3732916", isSecondHand: false)
    static let dimva2021 = PublishedSource(
        "dimva2021", "DIMVA 2021",
        title:
            "Tatang, Zettl, Holz: A First Large-Scale Analysis on Usage of MTA-STS, DIMVA 2021, as cited by IMC 2025",
        isSecondHand: true)
    static let usenix2023 = PublishedSource(
        "usenix2023", "USENIX Security 2023",
        title: "Blechschmidt, Stock: Extended Hell(o), USENIX Security 2023, as cited by IMC 2025", isSecondHand: true)
    static let uriports = PublishedSource(
        "uriports", "URIports",
        title:
            "URIports: MTA-STS survey of a list of a million domains, as cited by others; list and dates are not known",
        isSecondHand: true)

    package static let allCases = [imc2025, dimva2021, usenix2023, uriports]
}
