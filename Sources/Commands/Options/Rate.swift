import ArgumentParser

/// A rate a second: a number, or `unlimited`.
struct Rate: ExpressibleByArgument, CustomStringConvertible {
    /// The rate; nil for no limit.
    let perSecond: Double?

    /// One in eleven days to more than any network carries: what lies beyond is a slip of the finger.
    private static let range = 0.000_001...1_000_000_000

    init(_ perSecond: Double?) {
        self.perSecond = perSecond
    }

    init?(argument: String) {
        if argument == "unlimited" {
            perSecond = nil
            return
        }
        guard let rate = Decimal.read(argument), Self.range.contains(rate) else { return nil }
        perSecond = rate
    }

    var description: String { perSecond.map(Decimal.print) ?? "unlimited" }

    var defaultValueDescription: String { description }
}

/// A time in seconds, with decimals.
struct Seconds: ExpressibleByArgument, CustomStringConvertible {
    let value: Double

    init(_ value: Double) {
        self.value = value
    }

    init?(argument: String) {
        guard let value = Decimal.read(argument), value <= 1_000_000 else { return nil }
        self.value = value
    }

    var duration: Duration { .seconds(value) }

    var description: String { Decimal.print(value) }

    var defaultValueDescription: String { description }
}

/// Decimal numbers as people write them: no sign, no exponent, no `nan`.
enum Decimal {
    static func read(_ text: String) -> Double? {
        guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") }) else {
            return nil
        }
        return Double(text)
    }

    static func print(_ number: Double) -> String {
        number == number.rounded() ? String(Int(number)) : String(number)
    }
}
