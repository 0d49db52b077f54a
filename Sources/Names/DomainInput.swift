/// One cell of a list, read as the name of a domain: lower-case A-labels without a trailing dot.
///
/// A name in its final form costs one pass and one `String`; everything else goes the long way of `HostText` and `IDNA`.
package struct DomainInput: Hashable, Sendable {
    /// The name in lower-case A-labels, at least two of them, without a trailing dot.
    package let name: String
    /// What was taken off the cell on the way to the name.
    package let cleaned: Cleaning

    /// Reads a cell, or says why it holds no domain name.
    package init(_ cell: Span<UInt8>) throws(DomainProblem) {
        guard HostName.problem(in: cell) != nil else {
            name = cell.text
            cleaned = []
            return
        }
        let (ascii, cleaned) = try Self.cleanedName(in: cell)
        name = ascii.span.text
        self.cleaned = cleaned
    }

    /// Reads a cell held as bytes.
    package init(_ cell: [UInt8]) throws(DomainProblem) {
        try self.init(cell.span)
    }

    /// Reads a cell held as text, such as a command line argument.
    package init(_ cell: String) throws(DomainProblem) {
        try self.init(Array(cell.utf8).span)
    }

    /// Hands over the bytes of ``name`` and ``cleaned`` without making an input of them; does nothing where the cell holds no
    /// name.
    package static func withName(in cell: Span<UInt8>, _ body: (Span<UInt8>, Cleaning) -> Void) {
        if HostName.problem(in: cell) == nil {
            body(cell, [])
        } else if let (ascii, cleaned) = try? cleanedName(in: cell) {
            body(ascii.span, cleaned)
        }
    }

    private static func cleanedName(in cell: Span<UInt8>) throws(DomainProblem) -> ([UInt8], Cleaning) {
        var host = try HostText(cell)
        let ascii = try host.asciiForm()
        if HostText.isAddress(ascii) { throw .address }
        if let problem = HostName.problem(in: ascii.span) { throw problem }
        return (ascii, host.cleaned)
    }
}

extension Span<UInt8> {
    /// The bytes as text; the caller knows that they are ASCII.
    fileprivate var text: String {
        unsafe withUnsafeBufferPointer { bytes in unsafe String(decoding: bytes, as: UTF8.self) }
    }
}
