/// Where TLS reports go: a `mailto` or `https` URI of a `rua` field (RFC 8460, 3).
///
/// Reports may go to the domain itself: they are to be delivered whatever is wrong with its TLS (RFC 8460, 3).
public struct ReportURI: Hashable, Sendable {
    /// The two schemes that RFC 8460, 3 supports.
    public enum Scheme: String, Hashable, Sendable, CaseIterable {
        /// Reports by mail.
        case mailto
        /// Reports by POST.
        case https
    }

    /// The scheme.
    public let scheme: Scheme

    /// The URI as written.
    public let text: String

    /// Who receives the reports: the domain of the mail address, or the host of the `https` URI, in lower case.
    public let receiver: String

    /// Reads a URI; throws what is wrong with it as the problem it is in a record.
    public init(_ text: String) throws(Problem) { try self.init(Array(text.utf8)[...]) }

    init(_ bytes: ArraySlice<UInt8>) throws(Problem) {
        let uri: URISyntax
        do throws(URISyntax.Flaw) {
            uri = try URISyntax(bytes)
        } catch {
            throw Problem(.reportURIInvalid, error.detail, bytes)
        }
        guard let scheme = Scheme.allCases.first(where: { uri.scheme.equalsIgnoringCase($0.rawValue) }) else {
            throw Problem(.reportSchemeUnsupported, nil, bytes)
        }
        let receiver: ArraySlice<UInt8>
        switch scheme {
        case .mailto:
            if let flaw = Self.flaw(inAddress: uri.path) { throw Problem(.reportURIInvalid, flaw, bytes) }
            receiver = uri.path[((uri.path.lastIndex(of: UInt8(ascii: "@")) ?? uri.path.startIndex) + 1)...]
        case .https:
            // RFC 9110, 4.2.2: an https URI has a host.
            guard let host = uri.host, !host.isEmpty else { throw Problem(.reportURIInvalid, .authority, bytes) }
            receiver = host
        }
        self.scheme = scheme
        self.receiver = receiver.text.lowercased()
        text = bytes.text
    }

    /// RFC 6068, 2: `to = addr-spec`, one address, since commas part URIs here.
    private static func flaw(inAddress path: ArraySlice<UInt8>) -> Problem.Detail? {
        guard !path.isEmpty else { return .noAddress }
        guard let at = path.lastIndex(of: UInt8(ascii: "@")) else { return .address }
        return at == path.startIndex || at + 1 == path.endIndex ? .address : nil
    }
}

extension ReportURI: CustomStringConvertible {
    /// The URI as written.
    public var description: String { text }
}
