/// A name and the type of record that is asked for.
package struct Question: Hashable, Sendable {
    /// The name in presentation form, ASCII, with or without the final dot.
    package var name: String
    /// The type of record.
    package var type: RecordType

    /// Makes a question; whether the name can be asked shows in the lookup (`Failure.invalidName`).
    package init(name: String, type: RecordType) {
        self.name = name
        self.type = type
    }
}
