import Glibc

/// Words of the C library for people.
enum SystemText {
    /// The text of an `errno`, in the plain locale and on any thread.
    static func error(_ number: Int32) -> String {
        var text = [CChar](repeating: 0, count: 128)
        guard unsafe strerror_r(number, &text, text.count) == 0 else { return "error \(number)" }
        return String(decoding: text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
