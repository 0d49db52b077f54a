import Scan
import Testing

struct CanaryCourseTests {
    private static let finding = CanaryFinding(Canary(.good, "example.com"), "NXDOMAIN", server: 0)

    /// A round, what follows from it, and how much later the next one is due.
    struct Round {
        let verdict: CanaryVerdict
        var isPaused = false
        let step: CanaryCourse.Step
        let next: Int
    }

    private static let right = Round(verdict: .right, step: .confirm, next: 120)
    private static let lie = Round(verdict: .wrong(finding), step: .distrust(finding), next: 1)
    private static let trust = Round(verdict: .right, step: .trust, next: 120)

    private static func silent(_ next: Int) -> Round { Round(verdict: .silent(finding), step: .wait, next: next) }
    private static func stillWrong(_ next: Int) -> Round { Round(verdict: .wrong(finding), step: .wait, next: next) }

    @Test(arguments: [
        [right, right, right],
        [right, lie, trust, right],
        [lie, stillWrong(2), silent(4), stillWrong(8), trust, lie, stillWrong(2)],
        // No answer is repeated before it counts, and counts from anew after an answer.
        [silent(1), silent(2), silent(4), Round(verdict: .silent(finding), step: .distrust(finding), next: 1), trust],
        [silent(1), silent(2), silent(4), right, silent(1), silent(2), silent(4), right],
        [silent(1), lie],
        // While the resolvers are out of order it does not count at all.
        [silent(1)]
            + [Round](repeating: Round(verdict: .silent(finding), isPaused: true, step: .wait, next: 1), count: 9)
            + [silent(2), right],
        [Round(verdict: .wrong(finding), isPaused: true, step: .distrust(finding), next: 1)],
    ])
    func followsFromEachRound(rounds: [Round]) {
        var course = CanaryCourse(interval: .seconds(120))
        #expect(course.asksAt == .seconds(120))
        for (index, round) in rounds.enumerated() {
            let now = course.asksAt + .milliseconds(10)
            let step = course.note(round.verdict, isPaused: round.isPaused, at: now)
            #expect(step == round.step, "round \(index)")
            #expect(course.asksAt - now == .seconds(round.next), "round \(index)")
            switch step {
            case .distrust: #expect(course.isDistrusted)
            case .trust, .confirm: #expect(!course.isDistrusted)
            default: break
            }
        }
    }

    @Test func asksOnceAMinuteAtTheLeastAndGivesUpAfterAnHour() {
        var course = CanaryCourse(interval: .seconds(120))
        _ = course.note(.wrong(Self.finding), isPaused: false, at: .seconds(1000))
        var step = CanaryCourse.Step.wait
        var times: [Duration] = []
        while step == .wait, times.count < 1000 {
            times.append(course.asksAt)
            step = course.note(.silent(Self.finding), isPaused: false, at: course.asksAt)
        }
        #expect(step == .giveUp)
        #expect(times.prefix(8).map { $0 - .seconds(1000) } == [1, 3, 7, 15, 31, 63, 123, 183].map { .seconds($0) })
        #expect(times.last.map { $0 > .seconds(4600) && $0 <= .seconds(4660) } == true)
    }

    @Test func asksAtOnceWhereItIsHastened() {
        var course = CanaryCourse(interval: .seconds(120))
        course.hasten(to: .seconds(5))
        #expect(course.asksAt == .seconds(5))
        course.hasten(to: .seconds(9))
        #expect(course.asksAt == .seconds(5))
        // Whoever waits for resolvers waits on.
        _ = course.note(.wrong(Self.finding), isPaused: false, at: .seconds(10))
        course.hasten(to: .seconds(10))
        #expect(course.asksAt == .seconds(11))
    }
}
