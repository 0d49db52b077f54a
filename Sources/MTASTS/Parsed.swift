/// A kind of published text of which parts can be read even when the whole is not legal.
public protocol Draftable: Hashable, Sendable {
    /// The parts that could be read.
    associatedtype Draft: Hashable, Sendable
}

/// What a parser made of a text: the value when it is legal by the letter, and everything there is to say about it.
public struct Parsed<Value: Draftable>: Hashable, Sendable {
    /// The value; there exactly when no problem is an error.
    public let value: Value?

    /// The parts that could be read, whether the text is legal or not.
    public let draft: Value.Draft

    /// All problems, in the order of the text; repetitions of one kind are cut short.
    public let problems: [Problem]

    /// How many further repetitions were counted and not kept.
    public let omitted: Int

    /// Whether the text is legal by the letter.
    public var isValid: Bool { value != nil }

    /// The problems that make the text illegal.
    public var errors: [Problem] { problems.filter { $0.severity == .error } }

    /// The lowest measured acceptance over the errors; nil when there is none or none was measured.
    public var acceptedBy: Acceptance? { errors.compactMap(\.acceptedBy).min() }

    init(_ value: @autoclosure () -> Value?, draft: Value.Draft, problems: ProblemList) {
        self.value = problems.hasError ? nil : value()
        self.draft = draft
        self.problems = problems.sorted
        self.omitted = problems.omitted
    }
}
