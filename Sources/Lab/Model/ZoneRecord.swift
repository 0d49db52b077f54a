/// One resource record as a line of a zone file.
package struct ZoneRecord: Hashable, Sendable {
    /// The absolute owner without its final dot.
    package let owner: String
    package let type: RecordType
    /// The data in presentation form, with names absolute.
    package let data: String

    package init(_ owner: String, _ type: RecordType, _ data: String) {
        self.owner = owner
        self.type = type
        self.data = data
    }
}
