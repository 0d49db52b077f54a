/// Sums of weights as people read them.
enum WeightText {
    private static let exact = 1e15

    /// A sum with commas between thousands: whole numbers as such, others with three decimals at most.
    static func sum(_ value: Double) -> String {
        let rounded = (value * 1_000).rounded()
        guard value < exact, rounded < exact else { return value.description }
        let thousandths = Int(rounded)
        let (whole, rest) = thousandths.quotientAndRemainder(dividingBy: 1_000)
        guard rest > 0 else { return value > 0 && whole == 0 ? value.description : NumberText.grouped(whole) }
        var decimals = String(String(1_000 + rest).dropFirst())
        while decimals.hasSuffix("0") { decimals.removeLast() }
        return "\(NumberText.grouped(whole)).\(decimals)"
    }

    /// An effective size, to one decimal.
    static func size(_ value: Double?) -> String {
        guard let value, value < exact else { return NumberText.nothing }
        return sum((value * 10).rounded() / 10)
    }
}
