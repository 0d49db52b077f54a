/// Whether a text looks like a zone file: its first entry is a directive or a record.
enum ZoneLook {
    /// Judges the first line that is neither blank nor a comment.
    static func isZone(_ head: [UInt8]) -> Bool {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let text = head.starts(with: mark) ? head.dropFirst(mark.count) : head[...]
        for line in text.split(separator: UInt8(ascii: "\n")) {
            let words = line.split { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
            guard let first = words.first, first.first != UInt8(ascii: ";"), first.first != UInt8(ascii: "#") else {
                continue
            }
            if first.first == UInt8(ascii: "$") { return directives.contains(ZoneWord.text(Array(first))) }
            let rest = words.dropFirst().map { Array($0) }.drop { ZoneWord.isTTL($0) || ZoneWord.isClass($0) }
            guard let type = rest.first, rest.count > 1 else { return false }
            let isMarked = rest.count < words.count - 1
            return (isMarked ? types : delegationTypes).contains(ZoneWord.text(type))
        }
        return false
    }

    private static let directives: Set<String> = ["$ORIGIN", "$TTL", "$INCLUDE", "$GENERATE"]
    private static let delegationTypes: Set<String> = ["SOA", "NS"]
    /// Types that a zone file may begin with, where TTL or class stand before them.
    private static let types: Set<String> = [
        "SOA", "NS", "A", "AAAA", "DS", "DNSKEY", "RRSIG", "NSEC", "NSEC3", "NSEC3PARAM", "TXT", "MX", "CNAME", "CAA",
        "ZONEMD", "CDS", "CDNSKEY",
    ]
}
