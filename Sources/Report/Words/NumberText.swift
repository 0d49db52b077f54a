/// Numbers as people read them, the same in every locale.
package enum NumberText {
    /// A count with commas between thousands.
    package static func grouped(_ count: Int) -> String {
        let digits = Array(String(count.magnitude))
        var text = count < 0 ? "-" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }

    /// A share in percent with its sign; a dash for a share of nothing.
    package static func percent(_ fraction: Double?) -> String {
        fraction.map { "\(percentage($0)) %" } ?? nothing
    }

    /// An interval in percent with one sign; a dash for an interval of nothing.
    package static func percent(_ range: ClosedRange<Double>?) -> String {
        range.map { "\(percentage($0.lowerBound))–\(percentage($0.upperBound)) %" } ?? nothing
    }

    /// What stands where there is no figure.
    package static let nothing = "–"

    /// A fraction in percent: one decimal, and below 1 % two digits that count, so that 7 of 10,000 is no round zero.
    private static func percentage(_ fraction: Double) -> String {
        let value = fraction * 100
        if value == 0 || value == 100 { return String(Int(value)) }
        if value > 99 { return nearlyAll(value) }
        var decimals = 1
        var threshold = 1.0
        while value < threshold, decimals < mostDecimals {
            decimals += 1
            threshold /= 10
        }
        var text = fixed(value, decimals: decimals)
        while decimals > 2, text.hasSuffix("0") {
            text.removeLast()
            decimals -= 1
        }
        return text
    }

    /// As many decimals as keep what is not all from reading as all.
    private static func nearlyAll(_ value: Double) -> String {
        var decimals = 1
        var text = fixed(value, decimals: decimals)
        while text.hasPrefix("100"), decimals < mostDecimals {
            decimals += 1
            text = fixed(value, decimals: decimals)
        }
        return text
    }

    private static let mostDecimals = 12

    private static func fixed(_ value: Double, decimals: Int) -> String {
        let power = (0..<decimals).reduce(1.0) { power, _ in power * 10 }
        let digits = String(Int((value * power).rounded()))
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return "\(padded.dropLast(decimals)).\(padded.suffix(decimals))"
    }
}
