/// One domain of the study population.
package enum StudyResident: Hashable, Sendable {
    /// A domain without a record, of one of the ordinary kinds.
    case ordinary(Resident)
    /// A domain with a record.
    case holder(StudyHolder)

    /// The domain with a record, if it is one.
    package var holder: StudyHolder? {
        if case .holder(let holder) = self { holder } else { nil }
    }

    private var inhabitant: any Inhabitant {
        switch self {
        case .ordinary(let resident): resident
        case .holder(let holder): holder
        }
    }
}

extension StudyResident: Inhabitant {
    package var domain: String { inhabitant.domain }

    package var kindName: String { inhabitant.kindName }

    package var sector: String { inhabitant.sector }

    package var site: Site { inhabitant.site }

    package var expected: Expected { inhabitant.expected }

    package var hasPolicyHost: Bool { inhabitant.hasPolicyHost }
}
