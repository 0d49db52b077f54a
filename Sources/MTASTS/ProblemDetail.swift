extension Problem {
    /// What narrows a code down.
    ///
    /// A raw value is stable: never renamed and never used again for something else.
    public enum Detail: String, Hashable, Sendable, CaseIterable {
        /// An e-mail address without its domain or its host part.
        case address
        /// An IP address where a name belongs.
        case addressLiteral = "address_literal"
        /// A URI without a host.
        case authority
        /// A backslash, left by a form that escapes semicolons.
        case backslash
        /// A carriage return without a line feed.
        case bareCR = "bare_cr"
        /// A line without content.
        case blankLine = "blank_line"
        /// A byte order mark before the text.
        case bom
        /// Two or more carriage returns before a line feed.
        case carriageReturns = "cr_cr_lf"
        /// A character that does not belong there.
        case character
        /// A colon where an equals sign belongs.
        case colon
        /// A comment, which the grammar does not know.
        case comment
        /// A control character.
        case control
        /// A number with a fraction.
        case decimal
        /// Two semicolons in a row at the end.
        case doubleSemicolon = "double_semicolon"
        /// A further field of a known name that is not even a legal extension.
        case duplicate
        /// An e-mail address where a host name belongs.
        case email
        /// Nothing where a value belongs.
        case empty
        /// White space between two semicolons at the end.
        case emptyField = "empty_field"
        /// Nothing between two semicolons before a further field.
        case emptyFieldInside = "empty_field_inside"
        /// Two dots in a row, or one at the beginning of a name.
        case emptyLabel = "empty_label"
        /// An equals sign that does not belong there.
        case equals
        /// An illegal extension field in a TLS-RPT record.
        case extensionField = "extension"
        /// A carriage return as the very last byte.
        case finalCR = "final_cr"
        /// A text of another protocol.
        case foreign
        /// A label that begins or ends with a hyphen.
        case hyphen
        /// A further field of a known name with an illegal value, ignored.
        case invalid
        /// A policy in JSON, as an early draft had it.
        case json
        /// White space before the first field, or at the beginning of a line.
        case leadingSpace = "leading_wsp"
        /// Longer than allowed.
        case length
        /// Right but for upper and lower case.
        case letterCase = "letter_case"
        /// Several values where one belongs.
        case list
        /// The field `max_age` is meant.
        case maxAge = "max_age"
        /// The version is not there at all.
        case missing
        /// A line without a colon.
        case missingColon = "missing_colon"
        /// A field without an equals sign.
        case missingEquals = "missing_equals"
        /// Fields not parted by a semicolon.
        case missingSemicolon = "missing_semicolon"
        /// The field `mode` is meant.
        case mode
        /// The field `mx` is meant.
        case mx
        /// An illegal name of an extension field.
        case name
        /// A name beyond 253 octets in all.
        case nameLength = "name_length"
        /// A number below zero.
        case negative
        /// A `mailto` URI without an address.
        case noAddress = "no_address"
        /// Bytes beyond US-ASCII.
        case nonASCII = "non_ascii"
        /// All fields on one line.
        case oneLine = "one_line"
        /// Another version.
        case other
        /// The version stands after another field.
        case order
        /// Not one field of a policy, nor one that is nearly such.
        case noFields = "no_fields"
        /// A number that does not fit into 31 bits.
        case over31Bit = "over_31_bit"
        /// A number that does not fit into 32 bits.
        case over32Bit = "over_32_bit"
        /// A `%` without two hexadecimal digits.
        case percent
        /// A number with a plus sign.
        case plus
        /// A host with a port.
        case port
        /// The right version with more characters on it.
        case prefix
        /// Quotation marks in the text.
        case quotes
        /// A `,`, `!` or `;` that has to be percent-encoded.
        case reservedCharacter = "reserved_character"
        /// A URI without a scheme.
        case scheme
        /// A semicolon at the end of one value.
        case semicolon
        /// Semicolons at the ends of the lines.
        case semicolons
        /// White space around an equals sign.
        case spaceAroundEquals = "wsp_around_equals"
        /// White space before the colon.
        case spaceBeforeColon = "wsp_before_colon"
        /// White space before the first semicolon.
        case spaceBeforeSemicolon = "wsp_before_semicolon"
        /// More than 65,536 octets.
        case tooLarge = "too_large"
        /// A dot at the end of a host name.
        case trailingDot = "trailing_dot"
        /// White space at the end.
        case trailingSpace = "trailing_wsp"
        /// A name with letters beyond ASCII where its A-label belongs.
        case ulabel
        /// An underscore.
        case underscore
        /// A URL where a host name belongs.
        case url
        /// Bytes that are not UTF-8.
        case utf8
        /// The field `version` is meant.
        case version
        /// A text that is a policy from its first field on.
        case wholePolicy = "whole_policy"
        /// A `*` that is not the whole left-most label before a name.
        case wildcardForm = "wildcard_form"
        /// White space inside a value.
        case space = "wsp"
    }
}
