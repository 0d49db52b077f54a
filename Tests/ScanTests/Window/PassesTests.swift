import MTASTS
import Survey
import Testing

@testable import Scan

struct PassesTests {
    static func evidence(status: Int, retryAfter: String?, pass: Int = 1) throws -> Evidence {
        let nothing = Answer<[UInt8]>(.nxdomain)
        var evidence = Evidence(
            domain: try DomainName("example.com"), observedAt: 1000, pass: pass, record: nothing, tlsRPT: nothing,
            mx: Answer(.nxdomain))
        let response = HTTPEvidence(status: status, retryAfter: retryAfter)
        evidence.fetch = FetchEvidence(ending: .response(response))
        return evidence
    }

    @Test(arguments: [
        (2, 1, 503, nil, Passes.Turn.look(notBefore: 1301)),
        (2, 1, 503, "120", .look(notBefore: 1301)),
        (2, 1, 503, "400", .later),
        (3, 1, 503, "400", .look(notBefore: 1401)),
        (3, 1, 503, "600", .look(notBefore: 1601)),
        (3, 2, 503, "250", .look(notBefore: 1301)),
        (2, 1, 503, "601", .never),
        (3, 1, 503, "601", .never),
        (3, 2, 429, "301", .never),
        (2, 1, 429, "99999999999999999999", .never),
        (2, 1, 404, "9999", .look(notBefore: 1301)),
        (2, 1, 503, "soon", .look(notBefore: 1301)),
        (2, 1, 503, "Thu, 01 Jan 1970 00:23:20 GMT", .later),
        (2, 1, 503, "Thu, 01 Jan 1970 01:23:20 GMT", .never),
    ])
    func honoursWhatAServerAsksFor(
        pass: Int, seenIn: Int, status: Int, retryAfter: String?, turn: Passes.Turn
    ) throws {
        let passes = Passes(interval: .seconds(300))
        let evidence = try Self.evidence(status: status, retryAfter: retryAfter, pass: seenIn)
        #expect(passes.turn(pass: pass, evidence, now: 1010) == turn)
    }

    @Test(arguments: [
        (2, 1, "400", Passes.Turn.names(notBefore: 1301)), (3, 1, "400", .look(notBefore: 1401)),
        (2, 1, "9999", .names(notBefore: 1301)), (3, 1, "9999", .names(notBefore: 1602)),
        (2, 1, "120", .look(notBefore: 1301)),
    ])
    func asksForOpenNamesWhileAServerIsLeftAlone(pass: Int, seenIn: Int, retryAfter: String, turn: Passes.Turn) throws {
        var evidence = try Self.evidence(status: 503, retryAfter: retryAfter, pass: seenIn)
        evidence.mx = Answer(.failed(.timeout))
        #expect(Passes(interval: .seconds(300)).turn(pass: pass, evidence, now: 1010) == turn)
    }

    @Test func looksAtOnceWhereTheTimeAskedForIsOver() throws {
        let evidence = try Self.evidence(status: 503, retryAfter: "3600")
        #expect(Passes(interval: .seconds(300)).turn(pass: 2, evidence, now: 9000) == .look(notBefore: 4601))
    }

    @Test func waitsNoLongerWhereTheClockWasSetBack() throws {
        let evidence = try Self.evidence(status: 503, retryAfter: nil)
        #expect(Passes(interval: .seconds(300)).turn(pass: 2, evidence, now: 100) == .look(notBefore: 401))
    }
}
