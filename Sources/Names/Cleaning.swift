/// What had to be taken off a cell to get at its domain name; a scan counts these and says so.
package struct Cleaning: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// White space, a byte order mark or invisible characters around the name.
    package static let space = Cleaning(rawValue: 1 << 0)
    /// Quotes or angle brackets around the name.
    package static let quotes = Cleaning(rawValue: 1 << 1)
    /// The name stood in a URL, or a path followed it.
    package static let url = Cleaning(rawValue: 1 << 2)
    /// The name stood in a mail address.
    package static let email = Cleaning(rawValue: 1 << 3)
    /// Upper-case letters were lowered.
    package static let upperCase = Cleaning(rawValue: 1 << 4)
    /// One dot at the end.
    package static let trailingDot = Cleaning(rawValue: 1 << 5)
    /// Labels or dots outside ASCII were turned into A-labels.
    package static let idn = Cleaning(rawValue: 1 << 6)

    /// Every single cleaning with the words for it, in the order in which a scan announces them.
    package static let kinds: [(cleaning: Cleaning, label: String)] = [
        (.url, "URLs"),
        (.email, "mail addresses"),
        (.idn, "internationalized names"),
        (.upperCase, "upper-case names"),
        (.trailingDot, "names with a trailing dot"),
        (.quotes, "quoted names"),
        (.space, "names within white space"),
    ]
}
