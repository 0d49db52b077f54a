import MTASTS
import Survey
import Tabular

/// A random sample of the domains of a list, the same for the same seed whatever their order.
///
/// Each domain has a hash under the seed; the sample is those with the lowest hashes, found in one reading of the list.
struct Sample {
    private let seed: UInt64
    private let highest: UInt64

    /// Reads a list, or the beginning of it where the scan is to end before anything is taken.
    init(
        of count: Int, seed: UInt64, from list: DomainList, _ selection: Selection, stop: StopSignal
    ) throws(ListError) {
        self.seed = seed
        var rows = RowReader(list, selection)
        var hashes: [UInt64] = []
        while !stop.isStopped, let item = try rows.next() {
            guard case .candidate(let candidate) = item else { continue }
            hashes.append(Self.hash(candidate.domain, seed))
            // Twice the sample is kept before it is cut, so that each hash is sorted a few times only.
            if (hashes.count - 1024) / 2 >= count { hashes = Self.lowest(count, of: hashes) }
        }
        highest = Self.lowest(count, of: hashes).last ?? 0
    }

    /// Whether a domain is in the sample.
    func contains(_ domain: DomainName) -> Bool {
        Self.hash(domain, seed) <= highest
    }

    private static func hash(_ domain: DomainName, _ seed: UInt64) -> UInt64 {
        SipHash.hash(domain.text.utf8Span.span, seed, 0x7361_6d70_6c65_2121)
    }

    private static func lowest(_ count: Int, of hashes: [UInt64]) -> [UInt64] {
        Array(hashes.sorted().prefix(count))
    }
}
