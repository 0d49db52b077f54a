import MTASTS
import Survey
import Tabular

/// A random sample of the domains of a list, the same for the same seed whatever their order.
///
/// Each domain has a hash under the seed; the sample is those with the lowest hashes, found in one reading of the list. Rows
/// that are no domain of their own are sampled by the same hash, so that their shares are those of the list.
struct Sample {
    private let seed: UInt64
    private let highest: UInt64

    /// Reads a list, or the beginning of it where the scan is to end before anything is taken.
    init(
        of count: Int, seed: UInt64, from list: DomainList, _ selection: Selection, stop: StopSignal
    ) throws(ListError) {
        self.seed = seed
        var rows = RowReader(list, selection, stop: stop)
        var (domains, hashes): (Int, [UInt64]) = (0, [])
        while !stop.isStopped, let item = try rows.next() {
            guard case .candidate(let candidate) = item else { continue }
            domains += 1
            hashes.append(Self.hash(candidate.domain.text.utf8Span.span, seed))
            // Twice the sample is kept before it is cut, so that each hash is sorted a few times only.
            if (hashes.count - 1024) / 2 >= count { hashes = Self.lowest(count, of: hashes) }
        }
        // Where all domains are in the sample, so is every other row.
        highest = domains <= count ? .max : Self.lowest(count, of: hashes).last ?? 0
    }

    /// Whether a domain, or a row that is none, is in the sample.
    func takes(_ text: Span<UInt8>) -> Bool {
        Self.hash(text, seed) <= highest
    }

    private static func hash(_ text: Span<UInt8>, _ seed: UInt64) -> UInt64 {
        SipHash.hash(text, seed, 0x7361_6d70_6c65_2121)
    }

    private static func lowest(_ count: Int, of hashes: [UInt64]) -> [UInt64] {
        Array(hashes.sorted().prefix(count))
    }
}
