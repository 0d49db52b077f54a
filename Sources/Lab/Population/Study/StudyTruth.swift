import Foundation

/// What a survey of a study population must count, table by table.
///
/// Counted from what was planted, never by the survey's own code, so that the lab stays an independent oracle. Codes and
/// names of groups are those of the taxonomy; a table of parts has a row of counts for each part, and a count that is not
/// there is 0. Domains that cannot be told are counted as such and in nothing else.
package struct StudyTruth: Hashable, Sendable, Codable {
    /// Counts by key.
    package typealias Row = [String: Int]

    /// The version of this structure.
    package private(set) var schema = 1
    /// The seed of the population.
    package let seed: UInt64
    /// The number of its domains.
    package let names: Int
    /// Counts of the whole population, by table.
    package private(set) var counts: [String: Row] = [:]
    /// Counts of parts of the population, by table and part.
    package private(set) var tables: [String: [String: Row]] = [:]

    /// The smallest number of domains that a third party serves (FIGURES.md, E1).
    static let thirdPartyFrom = 50

    /// The largest number of domains that administrators serve for themselves.
    static let selfManagedTo = 5

    /// Counts out a population.
    package init(_ population: StudyPopulation) {
        seed = population.seed
        names = population.count
        var hosts = HostCounts()
        for holder in population.lazy.compactMap(\.holder) { hosts.add(holder) }
        for (index, resident) in population.enumerated() {
            countDomain(resident, place: index + 1)
            if let holder = resident.holder { countHolder(holder, hosts) }
        }
        tables["largest_policy_host"] = largest(population, hosts)
    }

    /// As JSON, the same bytes each time.
    package var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
        // A struct of texts and numbers: there is nothing that cannot be encoded.
        let data = (try? encoder.encode(self)) ?? Data()
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    mutating func add(_ table: String, _ key: String, _ count: Int = 1) {
        counts[table, default: [:]][key, default: 0] += count
    }

    mutating func add(_ table: String, part: String, _ keys: some Sequence<String>) {
        for key in keys { tables[table, default: [:]][part, default: [:]][key, default: 0] += 1 }
    }

    private func largest(_ population: StudyPopulation, _ hosts: HostCounts) -> [String: Row] {
        guard let largest = hosts.largest else { return [:] }
        var rows: [String: Row] = [:]
        for holder in population.lazy.compactMap(\.holder) {
            let part = hosts.name(of: holder) == largest ? largest : "(all others)"
            for key in holder.keys { rows[part, default: [:]][key, default: 0] += 1 }
        }
        return rows
    }
}
