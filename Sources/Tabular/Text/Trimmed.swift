extension StringProtocol {
    /// The text without white space around it; what stands within is kept.
    package var trimmed: SubSequence {
        var text = drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }
}
