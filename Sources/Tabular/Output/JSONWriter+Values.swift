extension JSONWriter {
    /// Writes a whole number.
    package mutating func integer(_ value: Int) {
        raw(String(value).utf8)
    }

    /// Writes a number in the shortest form that reads back the same; JSON has no word for infinity and not-a-number, so null.
    package mutating func number(_ value: Double) {
        guard value.isFinite else { return null() }
        raw(value.description.utf8)
    }

    /// Writes true or false.
    package mutating func bool(_ value: Bool) {
        raw((value ? "true" : "false").utf8)
    }

    /// Writes null.
    package mutating func null() {
        raw("null".utf8)
    }

    /// Writes a member that is null.
    package mutating func null(_ name: String) {
        key(name)
        null()
    }

    /// Writes a member that is a string, or null.
    package mutating func member(_ name: String, _ value: String?) {
        key(name)
        if let value { string(value) } else { null() }
    }

    /// Writes a member that is a whole number, or null.
    package mutating func member(_ name: String, _ value: Int?) {
        key(name)
        if let value { integer(value) } else { null() }
    }

    /// Writes a member that is a number, or null.
    package mutating func member(_ name: String, _ value: Double?) {
        key(name)
        if let value { number(value) } else { null() }
    }

    /// Writes a member that is true or false, or null.
    package mutating func member(_ name: String, _ value: Bool?) {
        key(name)
        if let value { bool(value) } else { null() }
    }

    /// Writes a member that is an array of strings.
    package mutating func member(_ name: String, _ values: [String]) {
        array(name) { json in
            for value in values { json.string(value) }
        }
    }
}
