/// The fields that RFC 8461, 3.2 names.
enum PolicyKey: String, CaseIterable {
    case version
    case mode
    case mx
    case maxAge = "max_age"

    init?(_ name: ArraySlice<UInt8>) {
        guard let key = Self.allCases.first(where: { name.equals($0.rawValue) }) else { return nil }
        self = key
    }

    /// The key that a name was meant to be, for names that are nearly one.
    static func meant(by name: ArraySlice<UInt8>) -> PolicyKey? {
        guard name.count <= 10 else { return nil }
        let plain = name.map { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ") ? UInt8(ascii: "_") : $0.lowercased }
        return allCases.first { $0.isMeant(by: plain) }
    }

    private func isMeant(by plain: [UInt8]) -> Bool {
        switch self {
        // Two letters are near to much; only a letter too many is taken for a slip.
        case .mx: plain.elementsEqual("mx".utf8) || plain.count == 3 && distance(plain) == 1
        case .mode: distance(plain) <= 1
        case .version, .maxAge: distance(plain) <= 2
        }
    }

    /// How many letters have to be put in, left out or replaced (Levenshtein).
    private func distance(_ name: [UInt8]) -> Int {
        let key = Array(rawValue.utf8)
        var row = Array(0...key.count)
        for (line, byte) in name.enumerated() {
            var diagonal = row[0]
            row[0] = line + 1
            for column in key.indices {
                let substituted = diagonal + (byte == key[column] ? 0 : 1)
                diagonal = row[column + 1]
                row[column + 1] = min(substituted, diagonal + 1, row[column] + 1)
            }
        }
        return row[key.count]
    }

    /// The detail under which a slip is noted.
    var detail: Problem.Detail {
        switch self {
        case .version: .version
        case .mode: .mode
        case .mx: .mx
        case .maxAge: .maxAge
        }
    }

    /// The code for a file without the field.
    var missing: Problem.Code {
        switch self {
        case .version: .policyVersionMissing
        case .mode: .policyModeMissing
        case .mx: .policyMXMissing
        case .maxAge: .policyMaxAgeMissing
        }
    }
}
