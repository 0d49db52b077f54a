import Glibc

@testable import HTTPS
@testable import Scan
@testable import Survey

extension FuzzTarget {
    /// The head of a response line by line, and the body behind it.
    static let httpHead = FuzzTarget("http-head", longest: 2048) { input in
        var collector = ResponseCollector()
        var rest = input[...]
        var goesOn = true
        while goesOn, !collector.isHeadDone, !rest.isEmpty {
            let line = rest.prefix { $0 != 0x0A }
            let end = min(line.endIndex + 1, rest.endIndex)
            goesOn = collector.takeHeader(Array(rest[..<end]))
            rest = rest[end...]
        }
        // Bodies longer than inputs get, in pieces of the length of the rest.
        for _ in 0..<64 where goesOn && collector.isHeadDone { goesOn = collector.takeBody(Array(rest)) }
        try demand(goesOn == (collector.refusal == nil), "a transfer stops where it is refused, and only there")
        try demand((collector.whole != nil) == (collector.isHeadDone && goesOn), "what is complete is whole")
        guard let response = collector.response else { return }
        try demand(response.body.count <= 65_536, "a body is bounded")
        try demand((0...999).contains(response.status), "a status has three digits")
        let values = [
            response.contentType, response.location, response.retryAfter, response.contentEncoding, response.server,
        ]
        for case let value? in values {
            // Repair may turn each byte into a character of three.
            try demand(value.utf8.count <= 3 * 1024, "a value is bounded")
            try demand(value.first != " " && value.last != " ", "a value has no white space around it")
        }
    }

    /// Values of `Content-Type`.
    static let mediaType = FuzzTarget("media-type", longest: 128) { input in
        let text = String(decoding: input, as: UTF8.self)
        let type = text.utf8.prefix { $0 != UInt8(ascii: ";") }
        let bare = type.drop { $0 == 0x20 || $0 == 0x09 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        let isPlain = bare.starts(with: "text/plain".utf8) && bare.dropFirst(10).allSatisfy { $0 == 0x20 || $0 == 0x09 }
        try demand(MediaType.isPlainText(text) == isPlain, "a type is what its bytes say: \(text)")
    }

    /// Values of `Retry-After`, and dates made of the first four bytes.
    static let retryAfter = FuzzTarget("retry-after", longest: 64) { input in
        let text = String(decoding: input, as: UTF8.self)
        for now in [0, 1_800_000_000] as [Int64] {
            let seconds = wish(text, at: now)
            try demand(seconds.map { $0 >= 0 } ?? true, "nobody asks for less than no time")
        }
        let time = input.prefix(4).reduce(0) { $0 << 8 | Int($1) }
        try demand(wish(httpDate(time), at: 0) == Double(time), "a date is the second that it names: \(time)")
    }

    private static func wish(_ text: String, at now: Int64) -> Double? {
        RetryAfter.seconds(HTTPEvidence(status: 429, retryAfter: text), at: now)
    }

    /// A time in the preferred form of RFC 9110, 5.6.7, as libc tells it.
    private static func httpDate(_ time: Int) -> String {
        var (time, parts) = unsafe (time, tm())
        unsafe gmtime_r(&time, &parts)
        var text = [CChar](repeating: 0, count: 64)
        let length = unsafe strftime(&text, text.count, "%a, %d %b %Y %H:%M:%S GMT", &parts)
        return String(decoding: text[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
