/// The host part of a cell: what is left once white space, quotes, URL, mail address and port are gone.
struct HostText {
    /// What was taken off so far.
    private(set) var cleaned: Cleaning = []
    private var host: ArraySlice<UInt8>

    /// Finds the host in a cell that is not a plain name.
    init(_ cell: Span<UInt8>) throws(DomainProblem) {
        // A host of 253 characters takes 4 bytes a character at the most; what is longer is a URL with a long path at best.
        var bytes: [UInt8] = []
        bytes.reserveCapacity(min(cell.count, Self.limit))
        for index in 0..<min(cell.count, Self.limit) { bytes.append(cell[index]) }
        host = bytes[...]
        stripSpace()
        stripQuotes()
        if !stripURL() { try stripMailAddress() }
        guard !host.isEmpty else { throw .empty }
    }

    private static let limit = 4096

    /// The host as lower-case ASCII, its U-labels converted.
    mutating func asciiForm() throws(DomainProblem) -> [UInt8] {
        if host.contains(where: { $0 >= 0x80 }) {
            guard String(validating: host, as: UTF8.self) != nil else { throw .notUTF8 }
            cleaned.insert(.idn)
            replaceWideDots()
        }
        if host.count > 1, host.last == UInt8(ascii: "."), host.dropLast().last != UInt8(ascii: ".") {
            host.removeLast()
            cleaned.insert(.trailingDot)
        }
        var name: [UInt8] = []
        for (index, label) in host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).enumerated() {
            if index > 0 { name.append(UInt8(ascii: ".")) }
            name += try asciiLabel(label)
        }
        return name
    }

    private mutating func asciiLabel(_ label: ArraySlice<UInt8>) throws(DomainProblem) -> [UInt8] {
        guard label.contains(where: { $0 >= 0x80 }) else {
            let lower = label.map(\.lowerCase)
            if !lower.elementsEqual(label) { cleaned.insert(.upperCase) }
            return lower
        }
        // libidn2 reads up to the first NUL, and lets other ASCII through that the rules of `HostName` refuse.
        guard !label.contains(where: { $0 <= 0x20 || $0 == 0x7F }) else { throw .illegalCharacter }
        return try IDNA.aLabel(of: label)
    }

    /// Puts an ASCII dot for the dots of other scripts that UTS 46 maps: U+3002, U+FF0E and U+FF61.
    private mutating func replaceWideDots() {
        var replaced: [UInt8] = []
        var rest = host
        while let byte = rest.first {
            if rest.starts(with: [0xE3, 0x80, 0x82]) || rest.starts(with: [0xEF, 0xBC, 0x8E])
                || rest.starts(with: [0xEF, 0xBD, 0xA1])
            {
                replaced.append(UInt8(ascii: "."))
                rest = rest.dropFirst(3)
            } else {
                replaced.append(byte)
                rest = rest.dropFirst()
            }
        }
        host = replaced[...]
    }
}

extension HostText {
    private mutating func stripSpace() {
        let before = host.count
        host = host.trimmingInvisible()
        if host.count != before { cleaned.insert(.space) }
    }

    private mutating func stripQuotes() {
        let pairs: [(UInt8, UInt8)] = [
            (UInt8(ascii: "\""), UInt8(ascii: "\"")), (UInt8(ascii: "'"), UInt8(ascii: "'")),
            (UInt8(ascii: "<"), UInt8(ascii: ">")), (UInt8(ascii: "`"), UInt8(ascii: "`")),
        ]
        while host.count > 1, pairs.contains(where: { host.first == $0.0 && host.last == $0.1 }) {
            host = host.dropFirst().dropLast()
            cleaned.insert(.quotes)
            stripSpace()
        }
    }

    /// Takes scheme, user, port, path, query and fragment off (RFC 3986, 3), and says whether there was a scheme.
    private mutating func stripURL() -> Bool {
        guard let authority = host.afterScheme else { return false }
        cleaned.insert(.url)
        host = authority.prefix { !Self.authorityEnds.contains($0) }
        if let at = host.lastIndex(of: UInt8(ascii: "@")) { host = host[(at + 1)...] }
        guard host.first != UInt8(ascii: "[") else { return true }
        if let colon = host.lastIndex(of: UInt8(ascii: ":")), host[(colon + 1)...].allSatisfy(\.isDigit) {
            host = host[..<colon]
        }
        return true
    }

    /// Takes `mailto:` and the local part off, or a path that follows a name without a scheme.
    private mutating func stripMailAddress() throws(DomainProblem) {
        let scheme = Array("mailto:".utf8)
        if host.prefix(scheme.count).map(\.lowerCase) == scheme {
            cleaned.insert(.email)
            host = host.dropFirst(scheme.count).prefix { $0 != UInt8(ascii: "?") }
        }
        if let at = host.lastIndex(of: UInt8(ascii: "@")) {
            let local = host[..<at]
            let isQuoted = local.count > 1 && local.first == UInt8(ascii: "\"") && local.last == UInt8(ascii: "\"")
            guard isQuoted || !local.contains(UInt8(ascii: "@")) else { throw .severalAddresses }
            cleaned.insert(.email)
            host = host[(at + 1)...]
        } else if let end = host.firstIndex(where: Self.authorityEnds.contains) {
            cleaned.insert(.url)
            host = host[..<end]
        }
        if HostText.isAddress(Array(host)) { throw .address }
        if let colon = host.firstIndex(of: UInt8(ascii: ":")), host[(colon + 1)...].allSatisfy(\.isDigit) {
            throw .port
        }
    }

    private static let authorityEnds: [UInt8] = Array("/?#\\".utf8)
}
