import ArgumentParser

/// How operators of scanned servers reach who scans them (RFC 9511 asks for such attribution).
enum Contact {
    /// From this many domains on a scan ought to say whom it belongs to.
    static let wantedFrom = 1000

    /// Takes a URL or an e-mail address that can stand in a header.
    static func validate(_ contact: String) throws {
        let isPrintable = contact.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != UInt8(ascii: ")") }
        guard isPrintable, contact.contains("@") || contact.contains("://"), contact.utf8.count <= 200 else {
            throw ValidationError("--contact must be a URL or an e-mail address, not \(contact.debugDescription)")
        }
    }

    /// The User-Agent of a scan.
    static func userAgent(_ contact: String?) -> String {
        contact.map { "mtasts-survey/\(Version.text) (+\($0))" } ?? "mtasts-survey/\(Version.text)"
    }
}
