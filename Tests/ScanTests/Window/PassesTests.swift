import MTASTS
import Survey
import Testing

@testable import Scan

struct PassesTests {
    static func evidence(status: Int, retryAfter: String?) throws -> Evidence {
        let nothing = Answer<[UInt8]>(.nxdomain)
        var evidence = Evidence(
            domain: try DomainName("example.com"), observedAt: 1000, record: nothing, tlsRPT: nothing,
            mx: Answer(.nxdomain))
        let response = HTTPEvidence(status: status, retryAfter: retryAfter)
        evidence.fetch = FetchEvidence(ending: .response(response))
        return evidence
    }

    @Test(arguments: [
        (2, 503, nil, Passes.Turn.look(notBefore: 1301)),
        (2, 503, "120", .look(notBefore: 1301)),
        (2, 503, "400", .later),
        (3, 503, "250", .look(notBefore: 1301)),
        (2, 503, "601", .never),
        (3, 429, "301", .never),
        (2, 404, "9999", .look(notBefore: 1301)),
        (2, 503, "soon", .look(notBefore: 1301)),
        (2, 503, "Thu, 01 Jan 1970 00:23:20 GMT", .later),
        (2, 503, "Thu, 01 Jan 1970 01:23:20 GMT", .never),
    ])
    func honoursWhatAServerAsksFor(pass: Int, status: Int, retryAfter: String?, turn: Passes.Turn) throws {
        let passes = Passes(interval: .seconds(300))
        #expect(passes.turn(pass: pass, try Self.evidence(status: status, retryAfter: retryAfter)) == turn)
    }
}
