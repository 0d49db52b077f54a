/// Writes JSON (RFC 8259) member by member into a buffer, in the order given, without building a tree.
///
///     var json = JSONWriter()
///     json.object { json in
///         json.member("domain", "example.com")
///         json.array("mx") { json in json.string("mx1.example.com") }
///     }
package struct JSONWriter: Sendable {
    /// What was written so far and not taken yet.
    package private(set) var bytes: [UInt8] = []
    private let isPretty: Bool
    private var depth = 0
    private var needsComma = false

    /// Makes a writer; a pretty one breaks lines and indents by two spaces.
    package init(isPretty: Bool = false) {
        self.isPretty = isPretty
    }

    /// Hands the bytes over and begins an empty buffer, in the middle of a value too.
    package mutating func takeBytes() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    /// Ends a line, as JSON lines have one value in each.
    package mutating func endLine() {
        precondition(depth == 0, "a line ends behind a whole value")
        bytes.append(UInt8(ascii: "\n"))
        needsComma = false
    }

    /// Writes an object whose members the body writes.
    package mutating func object<Failure: Error>(
        _ body: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        try container("{", "}", body)
    }

    /// Writes an array whose elements the body writes.
    package mutating func array<Failure: Error>(
        _ body: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        try container("[", "]", body)
    }

    /// Writes a member that is an object.
    package mutating func object<Failure: Error>(
        _ name: String, _ body: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        key(name)
        try object(body)
    }

    /// Writes a member that is an array.
    package mutating func array<Failure: Error>(
        _ name: String, _ body: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        key(name)
        try array(body)
    }

    /// Writes the name of a member; its value comes next.
    package mutating func key(_ name: String) {
        precondition(depth > 0, "a member stands in an object")
        separate()
        JSONText.append(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if isPretty { bytes.append(UInt8(ascii: " ")) }
        needsComma = false
        isBehindKey = true
    }

    /// Writes a value that is text already known to be JSON.
    mutating func raw(_ text: some Sequence<UInt8>) {
        separate()
        bytes.append(contentsOf: text)
        needsComma = true
    }

    /// Writes a string.
    package mutating func string(_ value: String) {
        separate()
        JSONText.append(value, to: &bytes)
        needsComma = true
    }

    private var isBehindKey = false

    private mutating func container<Failure: Error>(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout JSONWriter) throws(Failure) -> Void
    ) throws(Failure) {
        separate()
        bytes.append(UInt8(ascii: open))
        depth += 1
        needsComma = false
        try body(&self)
        depth -= 1
        if isPretty, needsComma { breakLine() }
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    /// Puts what stands between the value before and the next one.
    private mutating func separate() {
        if isBehindKey {
            isBehindKey = false
            return
        }
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        if isPretty, depth > 0 { breakLine() }
    }

    private mutating func breakLine() {
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: depth * 2))
    }
}
