/// Records in the presentation form of a zone file (RFC 1035, 5.1).
enum ZoneText {
    static func records(for answer: TextAnswer, at owner: String) -> [ZoneRecord] {
        switch answer {
        case .absent:
            return []
        case .empty:
            return [address(LabAddress.nothing, at: owner)]
        case .texts(let texts):
            return texts.map { ZoneRecord(owner, .text, strings(cut($0))) }
        case .strings(let parts):
            return [ZoneRecord(owner, .text, strings(parts))]
        case .alias(let chain, let texts):
            let end = chain.last ?? owner
            return aliases([owner] + chain) + texts.map { ZoneRecord(end, .text, strings(cut($0))) }
        case .aliasWithoutText(let chain):
            return aliases([owner] + chain) + [address(LabAddress.nothing, at: chain.last ?? owner)]
        case .loop:
            return aliases([owner, "loop.\(owner)", owner])
        }
    }

    /// One CNAME from each name to the next.
    static func aliases(_ names: [String]) -> [ZoneRecord] {
        zip(names, names.dropFirst()).map { ZoneRecord($0, .alias, "\($1).") }
    }

    static func address(_ address: String, at owner: String) -> ZoneRecord {
        ZoneRecord(owner, address.contains(":") ? .address6 : .address, address)
    }

    /// The strings of one TXT record, quoted, with every octet that is not plain written as a decimal escape.
    static func strings(_ parts: [String]) -> String {
        parts.map { "\"" + escaped($0.utf8) + "\"" }.joined(separator: " ")
    }

    /// A text in strings of at most 255 octets; none of the lab's long texts leaves ASCII.
    private static func cut(_ text: String) -> [String] {
        guard text.utf8.count > 255 else { return [text] }
        var rest = Substring(text)
        var parts: [String] = []
        while !rest.isEmpty {
            parts.append(String(rest.prefix(255)))
            rest = rest.dropFirst(255)
        }
        return parts
    }

    private static func escaped(_ octets: String.UTF8View) -> String {
        var result = ""
        for octet in octets {
            switch octet {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"):
                result.append("\\")
                result.append(Character(UnicodeScalar(octet)))
            case 0x20...0x7e:
                result.append(Character(UnicodeScalar(octet)))
            default:
                let digits = String(octet)
                result.append("\\" + String(repeating: "0", count: 3 - digits.count) + digits)
            }
        }
        return result
    }
}
