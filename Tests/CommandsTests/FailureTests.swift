import Store
import Tabular
import Testing

@testable import Commands

struct FailureTests {
    private struct Odd: Error {}

    @Test(
        arguments: [
            (Failure(.busy, "wait") as any Error, .busy, "wait"),
            (OutputError.diskFull("report.md"), .io, "report.md: no space left; make room and repeat"),
            (Odd(), .software, "a defect of the survey: Odd()"),
        ] as [(any Error, Failure.Code, String)])
    func tellsWhateverIsThrown(error: any Error, code: Failure.Code, message: String) {
        let failure = Failure(telling: error)
        #expect(failure.code == code)
        #expect(failure.message == message)
    }
}
