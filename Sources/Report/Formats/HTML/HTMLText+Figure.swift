import Survey

extension HTMLText {
    /// A share with its count and its whole, as a sentence tells it.
    static func told(_ figure: Figure) -> HTMLText {
        "<b>\(percent: figure.share.fraction)</b> (\(NumberText.grouped(figure.share.count)) of \(figure.whole))"
    }
}
