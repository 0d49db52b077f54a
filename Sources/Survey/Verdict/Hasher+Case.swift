extension Hasher {
    /// Hashes which case of an enumeration without associated values something is.
    ///
    /// An enumeration of texts is otherwise hashed by its text, which costs ten times as much.
    mutating func combine(case value: some BitwiseCopyable) {
        unsafe withUnsafeBytes(of: value) { bytes in unsafe combine(bytes: bytes) }
    }
}

extension Code {
    /// Hashes the case.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(case: self)
    }
}

extension Severity {
    /// Hashes the case.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(case: self)
    }
}

extension Outcome {
    /// Hashes the case.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(case: self)
    }
}

extension Mail {
    /// Hashes the case.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(case: self)
    }
}

extension TLSReporting {
    /// Hashes the case.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(case: self)
    }
}

extension Category {
    /// Hashes the case.
    public func hash(into hasher: inout Hasher) {
        hasher.combine(case: self)
    }
}
