/// Foreign text that is the same only where its bytes are.
///
/// `String` takes spellings that Unicode calls equivalent, such as é in one character and in two, for the same; a set or a
/// dictionary of strings would let one of them stand for the other.
public struct ExactText: Hashable, Sendable {
    /// The text as it came.
    public let text: String

    /// Takes a text.
    public init(_ text: String) {
        self.text = text
    }

    /// Whether the bytes are the same; the hashes of equivalent spellings are, which costs no more than a comparison.
    public static func == (left: ExactText, right: ExactText) -> Bool {
        left.text == right.text && left.text.utf8.elementsEqual(right.text.utf8)
    }
}
