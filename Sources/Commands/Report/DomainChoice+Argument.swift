import ArgumentParser
import Report

extension DomainChoice: ExpressibleByArgument {
    /// Reads words between commas.
    package init?(argument: String) {
        self.init(words: argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init))
    }

    /// What `--only` takes, for help.
    static var help: String { "\(names.joined(separator: ", ")), or a code such as ptls.expired" }
}
