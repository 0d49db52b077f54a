/// Numbers as drawings take them: short, and the same on every machine.
enum ChartNumber {
    /// A number with at most three decimals.
    static func text(_ value: Double) -> HTMLText {
        let thousandths = Int((value * 1_000).rounded())
        let digits = String(thousandths.magnitude)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        var text = "\(padded.dropLast(3)).\(padded.suffix(3))"
        while text.hasSuffix("0") { text.removeLast() }
        if text.hasSuffix(".") { text.removeLast() }
        return thousandths < 0 ? "-\(text)" : "\(text)"
    }

    /// A part of the width of a drawing, as in `12.5%`.
    static func width(_ fraction: Double) -> HTMLText {
        "\(text(min(1, max(0, fraction)) * 100))%"
    }
}

/// The scale of shares in a drawing: from nothing to a round number that all of them are below.
struct ShareScale: Hashable {
    /// The fraction at its end.
    let top: Double

    /// A scale that holds the shares; of nothing it is that of the whole.
    init(holding shares: [Double]) {
        guard let most = shares.max(), most > 0 else {
            top = 1
            return
        }
        var power = 1.0
        while power > 0.000_001, most <= power / 10 { power /= 10 }
        top = [0.1, 0.2, 0.5].map { $0 * power }.first { $0 >= most } ?? power
    }

    /// The whole.
    static let whole = ShareScale(holding: [1])

    /// Where on the scale a share is, from 0 to 1.
    func place(_ share: Double) -> Double { share / top }

    /// The marks below the scale.
    var marks: [Double] { [0, top / 2, top] }
}
