extension Catalogue {
    /// What the policy host says over HTTP (rows H01 to H15).
    static let http: [Scenario] =
        [
            Scenario("H01", "text/plain", "h01.test", .enforce),
            Scenario("H02", "text/plain with parameters", "h02.test", .enforce) {
                $0.behaviour = .body(policyText("h02.test"), contentType: "Text/Plain; charset=UTF-8; x=y")
            },
            Scenario("H04", "404 with a valid body", "h04.test", .broken("policy-http", "phttp.status_404")) {
                $0.behaviour = .status(404)
            },
            Scenario("H05", "403 with a challenge", "h05-403.test", challenged("phttp.status_4xx")) {
                $0.behaviour = .status(403, body: challenge, headers: challengeHeaders)
            },
            Scenario("H05", "429 with a challenge", "h05-429.test", challenged("phttp.status_4xx")) {
                $0.behaviour = .status(429, body: challenge, headers: challengeHeaders)
            },
            Scenario("H05", "503 with a challenge", "h05-503.test", challenged("phttp.status_5xx")) {
                $0.behaviour = .status(503, body: challenge, headers: challengeHeaders)
            },
            Scenario("H07", "text/html with a valid body", "h07.test", .enforce.also("phttp.content_type")) {
                $0.behaviour = .body(policyText("h07.test"), contentType: "text/html")
            },
            Scenario("H08", "no content type", "h08.test", .enforce.also("phttp.content_type")) {
                $0.behaviour = .body(policyText("h08.test"), contentType: "")
            },
            Scenario("H09", "more than 64 KiB announced", "h09.test", .broken("policy-http", "phttp.too_large")) {
                $0.serve(padded(to: 90_000, "h09.test"))
            },
            Scenario("H09", "one byte more than 64 KiB", "h09-edge.test", .broken("policy-http", "phttp.too_large")) {
                $0.serve(padded(to: 65_537, "h09-edge.test"))
            },
            Scenario("H10", "chunks without end", "h10-endless.test", .broken("policy-http", "phttp.too_large")) {
                $0.behaviour = .stream(.endless)
            },
            Scenario("H10", "more than 64 KiB in chunks", "h10-long.test", .broken("policy-http", "phttp.too_large")) {
                $0.behaviour = .stream(.longChunked)
            },
            Scenario("H11", "exactly 64 KiB", "h11.test", .enforce) { $0.serve(padded(to: 65_536, "h11.test")) },
            Scenario("H12", "shorter than announced", "h12-length.test", .broken("policy-http", "phttp.truncated")) {
                $0.behaviour = .stream(.truncated)
            },
            Scenario("H12", "chunks that break off", "h12-chunks.test", .broken("policy-http", "phttp.truncated")) {
                $0.behaviour = .stream(.brokenChunks)
            },
            Scenario("H13", "one byte a second", "h13.test", .broken("policy-http", "phttp.timeout")) {
                $0.behaviour = .stream(.drip)
            },
            Scenario("H14", "no TLS on the TLS port", "h14-plain.test", .broken("policy-tls", "ptls.not_tls")) {
                $0.behaviour = .plainHTTP
            },
            Scenario("H14", "nothing on the TLS port", "h14-port-80.test", .broken("policy-tcp", "ptcp.refused")) {
                $0.behaviour = .nothing
            },
            Scenario("H15", "gzip that nobody asked for", "h15.test", .broken("policy-http", "phttp.encoding")) {
                $0.behaviour = .compressed
            },
            Scenario("X30", "410", "x30-410.test", .broken("policy-http", "phttp.status_4xx")) {
                $0.behaviour = .status(410)
            },
            Scenario("X30", "500 in every pass", "x30-500.test", .broken("policy-http", "phttp.status_5xx")) {
                $0.behaviour = .status(500)
            },
            Scenario("X31", "503 until tomorrow", "x31-retry-after.test", .inconclusive("phttp.status_5xx")) {
                $0.behaviour = .status(503, body: "busy", headers: ["Retry-After": "86400"])
            },
            Scenario("X32", "closed without a reply", "x32-empty-reply.test", .broken("policy-http", "phttp.truncated"))
            {
                $0.behaviour = .emptyReply
            },
            Scenario("X33", "a slow policy", "x33-slow.test", .enforce.also("phttp.slow")) {
                $0.behaviour = .stream(.late)
            },
        ] + redirects + otherStatuses

    private static let redirects: [Scenario] = [301, 302, 307, 308].map { status in
        Scenario("H03", "\(status) to a valid policy", "h03-\(status).test", .broken("policy-http", "phttp.redirect")) {
            $0.behaviour = .status(
                status, headers: ["Location": "https://mta-sts.h01.test/.well-known/mta-sts.txt"])
        }
    }

    private static let otherStatuses: [Scenario] = [203, 204, 206].map { status in
        Scenario("H06", "\(status)", "h06-\(status).test", .broken("policy-http", "phttp.status_other")) {
            $0.behaviour = .status(status)
        }
    }

    private static let challenge =
        "<!doctype html><html><head><title>Just a moment...</title></head><body>Checking your browser</body></html>"

    private static let challengeHeaders = ["Content-Type": "text/html; charset=UTF-8", "cf-mitigated": "challenge"]

    private static func challenged(_ code: String) -> Expected {
        .broken("policy-http", code).also("hyg.bot_block_suspected")
    }

    /// The policy that a healthy site of this domain serves.
    static func policyText(_ domain: String) -> String {
        Policy(hosts: ["mail.\(domain)"]).text
    }

    /// A valid policy of exactly `size` octets, filled up with lines of extensions.
    private static func padded(to size: Int, _ domain: String) -> String {
        var text = policyText(domain)
        while size - text.utf8.count > 1_100 {
            text += "note: " + String(repeating: "x", count: 992) + "\r\n"
        }
        let rest = size - text.utf8.count - "note: \r\n".utf8.count
        return text + "note: " + String(repeating: "x", count: rest) + "\r\n"
    }
}
