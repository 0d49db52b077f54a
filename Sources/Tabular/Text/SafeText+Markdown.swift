extension SafeText {
    /// The text made safe as `terminal(_:limit:)` does, with everything escaped that Markdown or its GitHub dialect would read as markup.
    ///
    /// It is meant for a table cell or the inside of a paragraph. `@` stands in a code span of its own, for a backslash stops neither
    /// the linking of mail addresses nor the mention of people, and a comment would be HTML.
    package static func markdown(_ text: String, limit: Int = 300) -> String {
        let shown = terminal(text, limit: limit)
        var escaped = ""
        var leading = true
        var word = ""
        for character in shown.unicodeScalars {
            word = character.properties.isAlphabetic ? word + character.properties.lowercaseMapping : word
            switch character {
            case "\\", "`", "*", "_", "[", "]", "<", ">", "!", "|", "~", "&", "$", "#", "{", "}", ":":
                escaped += "\\"
            case "-", "+", "=":
                if escaped.isEmpty { escaped += "\\" }
            case ".", ")":
                // `1.` would begin a list, `www.` a link.
                if leading || word.hasSuffix("www") { escaped += "\\" }
            default:
                break
            }
            if character == "@" { escaped += "`@`" } else { escaped.unicodeScalars.append(character) }
            leading = leading && ("0"..."9").contains(character)
            if !character.properties.isAlphabetic { word = "" }
        }
        return escaped
    }
}
