/// The words of the command line as the parser can read them.
enum Arguments {
    /// Parts `--name=value` where the value begins with a character that joins the equals sign.
    ///
    /// The parser looks for the sign among the characters of a text, and a combining mark behind it makes another
    /// character of both; column names and values of lists may begin with any.
    static func readable(_ words: [String]) -> [String] {
        words.flatMap { word -> [String] in
            guard word.hasPrefix("--"), let sign = word.unicodeScalars.firstIndex(of: "="),
                word.firstIndex(of: "=") != sign
            else { return [word] }
            let scalars = word.unicodeScalars
            return [String(scalars[..<sign]), String(scalars[scalars.index(after: sign)...])]
        }
    }
}
