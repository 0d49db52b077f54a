/// A message to be sent by a scripted server, right unless told otherwise.
struct Reply {
    /// The id; the request's unless changed.
    var id: Int
    /// The question; the request's unless changed.
    var question: [UInt8]
    /// The lower four bits of the response code.
    var code = 0
    /// QR, and RD as asked.
    var flags: UInt8 = 0x81
    /// RA.
    var moreFlags: UInt8 = 0x80
    /// The answer section.
    var answers: [[UInt8]] = []
    /// The authority section.
    var authorities: [[UInt8]] = []
    /// The additional section.
    var additionals: [[UInt8]] = []
    /// The number of questions stated.
    var questionCount: UInt8 = 1

    /// Replies to a request.
    init(to request: Request, code: Int = 0, answers: [[UInt8]] = []) {
        id = request.id
        question = request.question
        self.code = code
        self.answers = answers
    }

    /// The message.
    var bytes: [UInt8] {
        let counts = [answers, authorities, additionals].flatMap { Self.number16($0.count) }
        return Self.number16(id) + [flags, moreFlags | UInt8(code), 0, questionCount] + counts + question
            + (answers + authorities + additionals).joined()
    }

    /// A 16-bit number in network order.
    static func number16(_ number: Int) -> [UInt8] { [UInt8(number >> 8 & 0xff), UInt8(number & 0xff)] }

    /// A name in wire form.
    static func name(_ text: String) -> [UInt8] {
        text.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) } + [0]
    }

    /// A record.
    static func record(_ owner: String, _ type: Int, _ data: [UInt8], ttl: Int = 300) -> [UInt8] {
        name(owner) + number16(type) + [0, 1, 0, 0] + number16(ttl) + number16(data.count) + data
    }

    /// An A record.
    static func a(_ owner: String, _ last: UInt8) -> [UInt8] { record(owner, 1, [192, 0, 2, last]) }

    /// A CNAME record.
    static func cname(_ owner: String, _ target: String) -> [UInt8] { record(owner, 5, name(target)) }

    /// A TXT record of some character-strings.
    static func txt(_ owner: String, _ strings: String...) -> [UInt8] {
        record(owner, 16, strings.flatMap { [UInt8($0.utf8.count)] + Array($0.utf8) })
    }

    /// A start of authority whose minimum is given.
    static func soa(_ owner: String, minimum: Int) -> [UInt8] {
        record(owner, 6, [0, 0] + Array(repeating: 0, count: 16) + [0, 0] + number16(minimum), ttl: 3600)
    }

    /// An OPT record.
    static func opt(extendedCode: UInt8 = 0, extendedError: Int? = nil) -> [UInt8] {
        let options = extendedError.map { number16(15) + number16(2) + number16($0) } ?? []
        return [0, 0, 41, 4, 208, extendedCode, 0, 0, 0] + number16(options.count) + options
    }
}
