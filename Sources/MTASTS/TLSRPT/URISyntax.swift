/// The parts of a URI (RFC 3986, 3), with the three characters forbidden that RFC 8460, 3 wants encoded.
struct URISyntax {
    /// What keeps a text from being such a URI.
    enum Flaw: Error {
        case empty
        case scheme
        case space
        case reservedCharacter
        case percent
        case character

        var detail: Problem.Detail {
            switch self {
            case .empty: .empty
            case .scheme: .scheme
            case .space: .space
            case .reservedCharacter: .reservedCharacter
            case .percent: .percent
            case .character: .character
            }
        }
    }

    let scheme: ArraySlice<UInt8>

    /// The host without user and port; nil where the URI has no authority.
    let host: ArraySlice<UInt8>?

    let path: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) throws(Flaw) {
        guard !text.isEmpty else { throw .empty }
        try Self.checkCharacters(text)
        guard let colon = text.firstIndex(of: UInt8(ascii: ":")), Self.isScheme(text[..<colon]) else { throw .scheme }
        scheme = text[..<colon]
        let (beforeFragment, fragment) = Self.cut(text[(colon + 1)...], at: "#")
        let (hierarchy, query) = Self.cut(beforeFragment, at: "?")
        let authority: ArraySlice<UInt8>?
        if hierarchy.begins(with: "//") {
            let inner = hierarchy.dropFirst(2)
            let end = inner.firstIndex(of: UInt8(ascii: "/")) ?? inner.endIndex
            (authority, path) = (inner[..<end], inner[end...])
        } else {
            (authority, path) = (nil, hierarchy)
        }
        // RFC 3986, 3.3 to 3.5: `#` parts once, brackets belong to an address in the authority.
        for part in [path, query, fragment] where part.contains(where: Self.isGeneralDelimiter) { throw .character }
        if let authority {
            host = try Self.host(in: authority)
        } else {
            host = nil
        }
    }

    private static func checkCharacters(_ text: ArraySlice<UInt8>) throws(Flaw) {
        if text.contains(where: \.isWhiteSpace) { throw .space }
        // RFC 8460, 3: these have to be percent-encoded.
        if text.contains(where: { ",!;".utf8.contains($0) }) { throw .reservedCharacter }
        for index in text.indices {
            let byte = text[index]
            if byte == UInt8(ascii: "%") {
                let digits = text[(index + 1)...].prefix(2)
                guard digits.count == 2, digits.allSatisfy(\.isHexDigit) else { throw .percent }
            } else if !byte.isAlphanumeric, !"-._~:/?#[]@$&'()*+=".utf8.contains(byte) {
                throw .character
            }
        }
    }

    /// RFC 3986, 3.1: a letter, then letters, digits and `+`, `-`, `.`.
    private static func isScheme(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first, first.isLetter else { return false }
        return text.allSatisfy { $0.isAlphanumeric || "+-.".utf8.contains($0) }
    }

    private static func cut(
        _ text: ArraySlice<UInt8>, at mark: Unicode.Scalar
    ) -> (ArraySlice<UInt8>, ArraySlice<UInt8>) {
        guard let index = text.firstIndex(of: UInt8(ascii: mark)) else { return (text, text.suffix(0)) }
        return (text[..<index], text[(index + 1)...])
    }

    private static func isGeneralDelimiter(_ byte: UInt8) -> Bool { "#[]".utf8.contains(byte) }

    /// RFC 3986, 3.2: `[ userinfo "@" ] host [ ":" port ]`.
    private static func host(in authority: ArraySlice<UInt8>) throws(Flaw) -> ArraySlice<UInt8> {
        let start = authority.firstIndex(of: UInt8(ascii: "@")).map { $0 + 1 } ?? authority.startIndex
        let isLiteral = authority[start...].first == UInt8(ascii: "[")
        let end: Int
        if isLiteral {
            guard let bracket = authority[start...].firstIndex(of: UInt8(ascii: "]")) else { throw .character }
            end = bracket + 1
        } else {
            end = authority[start...].firstIndex(of: UInt8(ascii: ":")) ?? authority.endIndex
        }
        let (user, host, port) = (authority[..<start], authority[start..<end], authority[end...])
        let inner = isLiteral ? host.dropFirst().dropLast() : host
        guard !user.contains(where: isGeneralDelimiter), !inner.contains(where: { "#[]@".utf8.contains($0) }),
            port.isEmpty || port.first == UInt8(ascii: ":"), port.dropFirst().allSatisfy(\.isDigit)
        else { throw .character }
        return inner
    }
}
