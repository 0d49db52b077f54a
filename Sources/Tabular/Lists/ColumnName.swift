/// Names of columns, compared as people write them.
enum ColumnName {
    /// Plain names of columns that say they hold domains, the surest first.
    static let sure = ["domain", "domainname", "domains", "domainnames"]
    /// Whether a plain name says in more words that the column holds domains: `Primary domain`, `Mail domains`.
    static func isOfDomains(_ plain: String) -> Bool { sure.contains { plain.hasSuffix($0) } }

    /// Plain names of columns that may hold domains, the likeliest first.
    static let likely = ["hostname", "host", "fqdn", "name", "url", "website", "email", "emailaddress", "mail"]

    /// The name in lower case without spaces, underscores, hyphens and dots.
    static func plain(_ name: String) -> String {
        String(name.lowercased().filter { !" \t_-.".contains($0) })
    }

    /// The names with empty ones numbered by their place and repeated ones counted: `name`, `name (2)`, `column 3`.
    static func distinct(_ names: [String]) -> [String] {
        var taken: Set<String> = []
        return names.enumerated().map { index, name in
            let base = name.allSatisfy(\.isWhitespace) ? "column \(index + 1)" : name
            var candidate = base
            var count = 1
            while !taken.insert(candidate).inserted {
                count += 1
                candidate = "\(base) (\(count))"
            }
            return candidate
        }
    }
}
