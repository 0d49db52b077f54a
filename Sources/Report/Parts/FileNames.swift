/// Names of files for foreign texts: each tells whose it is, and no two are one file on any system.
package enum FileNames {
    /// The names with an ending, in the order of the texts.
    ///
    /// Names differ in more than case and in more than what Unicode takes for equivalent; where they would not, `-2` and so on
    /// follows.
    package static func unique(_ texts: [String], ending: String, reserved: [String] = []) -> [String] {
        // Swift compares strings by canonical equivalence, which is what file systems that normalise names do.
        var taken = Set(reserved.map(folded))
        return texts.map { text in
            let base = safe(text)
            var name = "\(base).\(ending)"
            var number = 2
            while !taken.insert(folded(name)).inserted {
                name = "\(base)-\(number).\(ending)"
                number += 1
            }
            return name
        }
    }

    /// A name without case; of letters such as σ and ς, and ß and ss, only the upper case is the same.
    private static func folded(_ name: String) -> String { name.uppercased().lowercased() }

    /// Bytes of a name, which leave room for a number, an ending and what a file in the making is called, within 255.
    private static let longest = 160
    /// Names that mean devices on some systems, whatever ending follows.
    private static let devices: Set<String> = Set(
        ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })

    /// The letters and digits of a text with hyphens between; dots, hyphens and underscores stay inside.
    static func safe(_ text: String) -> String {
        var name = String.UnicodeScalarView()
        var bytes = 0
        for scalar in text.unicodeScalars {
            let kept = isKept(scalar, behind: name.last) ? scalar : "-"
            if kept == "-", name.last.map({ "-.".unicodeScalars.contains($0) }) != false { continue }
            bytes += UTF8.width(kept)
            guard bytes <= longest else { break }
            name.append(kept)
        }
        while let last = name.last, "-._".unicodeScalars.contains(last) { name.removeLast() }
        let safe = String(name)
        if safe.isEmpty { return "empty" }
        return devices.contains(safe.prefix { $0 != "." }.lowercased()) ? "\(safe)-" : safe
    }

    private static func isKept(_ scalar: Unicode.Scalar, behind last: Unicode.Scalar?) -> Bool {
        guard !scalar.properties.isDefaultIgnorableCodePoint else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber:
            return true
        case .nonspacingMark, .spacingMark: return last?.properties.isAlphabetic == true
        default:
            // Neither hidden files, options nor ways up.
            guard let last else { return false }
            return scalar == "_" || scalar == "." && last != "." && last != "-"
        }
    }
}
