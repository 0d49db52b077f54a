/// Whether a cell looks like a domain, a URL or a mail address: good enough to tell columns apart, no judgement on the name.
enum DomainLook {
    /// Whether the cell looks like something that holds a domain.
    static func isDomain(_ cell: ArraySlice<UInt8>) -> Bool {
        var name = cell.drop { $0 <= 0x20 || $0 == UInt8(ascii: "\"") }
        while let last = name.last, last <= 0x20 || last == UInt8(ascii: "\"") { name.removeLast() }
        if let slashes = name.firstRange(of: Array("://".utf8)) { name = name[slashes.upperBound...] }
        name = name.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: ":") }
        if let at = name.lastIndex(of: UInt8(ascii: "@")) { name = name[(at + 1)...] }
        if name.last == UInt8(ascii: ".") { name.removeLast() }
        let labels = name.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count > 1, labels.allSatisfy({ (1...63).contains($0.count) }), let top = labels.last else {
            return false
        }
        return top.count > 1 && name.allSatisfy(isNameByte) && top.contains { !(0x30...0x39).contains($0) }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), 0x80...:
            true
        default:
            false
        }
    }
}
