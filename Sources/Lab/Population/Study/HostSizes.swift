/// How many domains hosts serve, in lists that add up.
package enum HostSizes {
    /// Hosts of administrators who serve themselves: mostly one domain, five at most.
    package static func selfManaged(_ count: Int) -> [Int] {
        cut(count, [1, 1, 1, 2, 1, 1, 3, 1, 1, 4, 1, 1, 5], from: 1)
    }

    /// Hosts of a registrar that puts as many domains at each as still count as self-managed.
    package static func registrar(_ count: Int) -> [Int] { cut(count, [StudyTruth.selfManagedTo], from: 1) }

    /// Hosts that are neither: from 6 to 49 domains.
    package static func unclassified(_ count: Int) -> [Int] { cut(count, [6, 49, 12, 7, 30, 20, 48], from: 6) }

    /// Cuts a number into sizes that come in turns; none is below the least, which is the first size too.
    private static func cut(_ count: Int, _ sizes: [Int], from least: Int) -> [Int] {
        precondition(count == 0 || count >= least, "\(count) domains make no host of \(least)")
        var rest = count
        var result: [Int] = []
        var turn = 0
        while rest > 0 {
            var size = min(sizes[turn % sizes.count], rest)
            // What is left must be enough for a host of its own.
            if rest > size, rest - size < least {
                size = rest < 2 * least ? rest : rest - least
            }
            result.append(size)
            rest -= size
            turn += 1
        }
        return result
    }
}
