/// The media type of a policy (RFC 8461, 3.2).
enum MediaType {
    /// Whether a `Content-Type` is `text/plain`, whatever its case and parameters (RFC 9110, 8.3.1).
    static func isPlainText(_ contentType: String?) -> Bool {
        guard let contentType else { return false }
        let type = contentType.prefix { $0 != ";" }
        let trimmed = type.drop { $0 == " " || $0 == "\t" }
        guard trimmed.lowercased().hasPrefix("text/plain") else { return false }
        return trimmed.dropFirst("text/plain".count).allSatisfy { $0 == " " || $0 == "\t" }
    }
}
