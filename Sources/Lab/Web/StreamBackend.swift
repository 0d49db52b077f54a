import Glibc

/// The HTTP server of ours behind nginx: it plays bodies that no real server would send.
///
/// nginx passes `/FAULT` on as HTTP/1.1 with the policy host's name in the Host field, and relays what comes unbuffered.
struct StreamBackend: Sendable {
    /// How long the late policy takes, in seconds.
    let slowness: Int
    let stopped: StopFlag

    /// Answers one request and closes.
    func serve(_ connection: Socket) {
        let request = String(decoding: connection.read(upTo: 8_192), as: UTF8.self)
        let path = request.split(separator: " ", maxSplits: 2).dropFirst().first?.dropFirst() ?? ""
        guard let fault = StreamFault(rawValue: String(path)) else {
            connection.write(Array("HTTP/1.1 500 Unknown fault\r\nContent-Length: 0\r\n\r\n".utf8))
            return
        }
        play(fault, Policy(hosts: ["mail.\(Self.domain(in: request))"]).text, on: connection)
    }

    private func play(_ fault: StreamFault, _ policy: String, on connection: Socket) {
        switch fault {
        case .endless:
            send("\(Self.head)Transfer-Encoding: chunked\r\n\r\n\(Self.chunk(policy))", on: connection)
            while !stopped.isSet, send(Self.chunk(Self.filler(4_000)), on: connection) {}
        case .longChunked:
            send("\(Self.head)Transfer-Encoding: chunked\r\n\r\n\(Self.chunk(policy))", on: connection)
            for _ in 0..<17 { send(Self.chunk(Self.filler(4_000)), on: connection) }
            send("0\r\n\r\n", on: connection)
        case .truncated:
            send("\(Self.head)Content-Length: \(policy.utf8.count + 400)\r\n\r\n\(policy)", on: connection)
        case .brokenChunks:
            send("\(Self.head)Transfer-Encoding: chunked\r\n\r\n\(Self.chunk(policy))", on: connection)
        case .drip:
            send("\(Self.head)Content-Length: \(policy.utf8.count)\r\n\r\n", on: connection)
            for byte in policy.utf8 where wait(seconds: 1) && !connection.write([byte]) { return }
        case .late:
            guard wait(seconds: slowness) else { return }
            send("\(Self.head)Content-Length: \(policy.utf8.count)\r\n\r\n\(policy)", on: connection)
        }
    }

    @discardableResult
    private func send(_ text: String, on connection: Socket) -> Bool {
        connection.write(Array(text.utf8))
    }

    /// Waits, unless the lab ends meanwhile.
    private func wait(seconds: Int) -> Bool {
        for _ in 0..<(seconds * 10) {
            guard !stopped.isSet else { return false }
            usleep(100_000)
        }
        return true
    }

    private static let head = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n"

    private static func chunk(_ text: String) -> String {
        "\(String(text.utf8.count, radix: 16))\r\n\(text)\r\n"
    }

    private static func filler(_ count: Int) -> String {
        "note: " + String(repeating: "x", count: count - 8) + "\r\n"
    }

    private static func domain(in request: String) -> String {
        for line in request.split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "host" else { continue }
            let host = parts[1].drop(while: \.isWhitespace)
            return String(host.hasPrefix("mta-sts.") ? host.dropFirst(8) : host)
        }
        return "unknown.invalid"
    }
}
