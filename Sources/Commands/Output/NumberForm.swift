import Report

/// Numbers as people read them on a terminal, whatever the locale.
enum NumberForm {
    /// A whole number as reports write it, with commas between groups of three digits.
    static func grouped(_ number: Int) -> String { NumberText.grouped(number) }

    /// A time as hours, minutes and seconds: `2:51` or `1:02:03`.
    static func clock(_ seconds: Double) -> String {
        let whole = Int(min(max(seconds, 0), 359_999))
        let minutes = pad(whole / 60 % 60, whole >= 3600)
        return (whole >= 3600 ? "\(whole / 3600):" : "") + minutes + ":" + pad(whole % 60, true)
    }

    private static func pad(_ number: Int, _ isPadded: Bool) -> String {
        isPadded && number < 10 ? "0\(number)" : "\(number)"
    }
}
