import Foundation

/// The domains in the first column of a list, as far as the lab can serve them.
package enum NameList {
    /// Reads names from plain lines or CSV; rows without a dotted ASCII name, such as a header, are passed over.
    package static func names(in path: String, limit: Int? = nil) throws(LabError) -> [String] {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw .file(path: path, reason: "cannot be read")
        }
        var seen: Set<String> = []
        var names: [String] = []
        for line in String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline) {
            if let limit, names.count >= limit { break }
            guard let name = name(in: line), seen.insert(name).inserted else { continue }
            guard Catalogue.byDomain[name] == nil else { throw .reservedName(domain: name) }
            names.append(name)
        }
        guard !names.isEmpty else { throw .emptyList(path: path) }
        return names
    }

    private static func name(in line: Substring) -> String? {
        let field = line.split(separator: ",", maxSplits: 1, omittingEmptySubsequences: false)[0]
        let name = field.filter { $0 != "\"" && $0 != " " }.lowercased()
        let labels = name.split(separator: ".", omittingEmptySubsequences: false)
        let isServable = labels.count > 1 && name.utf8.count <= 240 && labels.allSatisfy(isLabel)
        return isServable ? name : nil
    }

    private static func isLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count)
            && label.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
                default: false
                }
            }
    }
}
