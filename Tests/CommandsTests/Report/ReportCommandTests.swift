import ArgumentParser
import Testing

@testable import Commands

struct ReportCommandTests {
    @Test(arguments: [
        ["report", "--split-by", "client"], ["report", "--split-by", "client", "--output", "-"],
        ["report", "--only", "nonsense", "--format", "html"], ["report", "--only", "broken,", "--format", "html"],
        ["report", "--only", "broken", "--format", "json"], ["report", "--only", "broken", "--format", "csv"],
        ["report", "--only", "broken", "--format", "csv", "--output", "/tmp", "--split-by", "client"],
        ["report", "--max-bytes", "0"], ["report", "--max-bytes", "-5"],
        ["report", "--max-bytes", "9", "--format", "csv"], ["export", "--only", ""],
    ])
    func refusesWhatDoesNotFit(arguments: [String]) {
        #expect(throws: (any Error).self) { try SurveyCommand.parseAsRoot(arguments) }
    }

    @Test(arguments: [
        ["report", "--only", "broken,ptls.expired"], ["report", "--only=enforce", "--format", "html"],
        ["report", "--only", "policy-tls", "--format", "csv", "--output", "new/"],
        ["report", "--where", "a=b", "--where", "c=", "--weight", "w"], ["report", "--max-bytes", "60000"],
        ["report", "--split-by", "client", "--output", "by"], ["export", "--where", "a=b", "--only", "broken"],
    ])
    func takes(arguments: [String]) throws {
        _ = try SurveyCommand.parseAsRoot(arguments)
    }
}
