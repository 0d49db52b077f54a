import Glibc
import Testing

@testable import HTTPS

/// What the loop waits in, tried with a pair of connected sockets.
final class SocketSetTests {
    private let wakeUp: WakeUp
    private let sockets: SocketSet
    private let (near, far): (Int32, Int32)

    init() throws {
        wakeUp = try WakeUp()
        sockets = try SocketSet(wakeUp: wakeUp)
        (near, far) = Self.pair()
    }

    deinit {
        close(near)
        close(far)
    }

    private static func pair() -> (Int32, Int32) {
        var pair: [Int32] = [-1, -1]
        let code = unsafe socketpair(AF_UNIX, Int32(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue), 0, &pair)
        precondition(code == 0, "a pair of sockets")
        return (pair[0], pair[1])
    }

    @Test func findsWhatIsWatchedFor() {
        #expect(sockets.watch(near, for: .writing))
        #expect(sockets.wait(milliseconds: nil).map(\.readiness) == [.writing])
        #expect(sockets.watch(near, for: .reading))
        #expect(sockets.wait(milliseconds: 0).isEmpty)
        Wire.write("x", to: far)
        let events = sockets.wait(milliseconds: nil)
        #expect(events.map(\.socket) == [near])
        #expect(events.map(\.readiness) == [.reading])
        // What has not been read is found again.
        #expect(sockets.wait(milliseconds: nil) == events)
        #expect(sockets.watch(near, for: [.reading, .writing]))
        #expect(sockets.wait(milliseconds: nil).map(\.readiness) == [[.reading, .writing]])
    }

    @Test func findsTheEndWhateverIsWatchedFor() {
        #expect(sockets.watch(near, for: []))
        #expect(sockets.wait(milliseconds: 0).isEmpty)
        shutdown(far, Int32(SHUT_RDWR))
        #expect(sockets.wait(milliseconds: nil).map(\.readiness) == [[.reading, .writing]])
    }

    @Test func findsNothingOfWhatIsForgotten() {
        #expect(sockets.watch(near, for: .writing))
        sockets.forget(near)
        sockets.forget(near)
        #expect(sockets.wait(milliseconds: 0).isEmpty)
    }

    @Test func takesAnEventOfAClosedSocketForNoneOfTheNextWithItsNumber() throws {
        #expect(sockets.watch(near, for: .writing))
        let stale = try #require(sockets.wait(milliseconds: nil).first)
        #expect(sockets.isCurrent(stale))
        sockets.forget(near)
        #expect(!sockets.isCurrent(stale))
        // The next socket takes over the number.
        let (other, peer) = Self.pair()
        defer { for descriptor in [other, peer] { close(descriptor) } }
        #expect(dup2(other, near) == near)
        #expect(sockets.watch(near, for: .writing))
        #expect(!sockets.isCurrent(stale))
        #expect(sockets.isCurrent(try #require(sockets.wait(milliseconds: nil).first)))
    }

    @Test func endsAWaitAtACallOnce() {
        wakeUp.call()
        wakeUp.call()
        #expect(sockets.wait(milliseconds: nil).isEmpty)
        // With the calls heard the next wait would have no end; with a socket ready it has one.
        #expect(sockets.watch(near, for: .writing))
        #expect(sockets.wait(milliseconds: nil).map(\.socket) == [near])
    }

    @Test func endsAWaitAtACallFromAnotherThread() {
        inNewThread { [wakeUp] in wakeUp.call() }
        #expect(sockets.wait(milliseconds: nil).isEmpty)
    }

    @Test func refusesWhatIsNoSocket() {
        #expect(!sockets.watch(-1, for: .reading))
    }
}
