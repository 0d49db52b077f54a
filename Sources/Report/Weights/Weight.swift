import MTASTS
import Tabular

/// The weight of a domain in a column of the list, such as its mail volume or number of mailboxes.
package enum Weight: Hashable, Sendable {
    /// Nothing stands in the column.
    case missing
    /// A number that is not negative.
    case number(Double)

    /// The largest weight; sums of a billion of them and of their squares are still exact to many digits.
    private static let largest = 1e15

    /// Reads a cell; nil where it holds something that is no weight.
    ///
    /// A weight is written in decimal digits, with a point and an exponent where there are some; white space around it is no
    /// part of it. Signs, commas, `nan`, `inf` and hexadecimal digits are none.
    package init?(_ cell: String) {
        let trimmed = cell.trimmed
        guard !trimmed.isEmpty else {
            self = .missing
            return
        }
        guard trimmed.utf8.first?.isDigit == true, trimmed.utf8.allSatisfy(Self.isPart),
            let value = Double(trimmed), value.isFinite, value <= Self.largest
        else { return nil }
        self = .number(value)
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        switch Unicode.Scalar(byte) {
        case ".", "e", "E", "+", "-": true
        default: byte.isDigit
        }
    }
}
