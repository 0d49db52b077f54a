import ArgumentParser
import Store
import Tabular

/// What ends a command early: a message for people and an exit code for scripts.
struct Failure: Error {
    /// What failed, on what, and what to do.
    let message: String
    let code: Code

    /// The exit codes of the command contract (after sysexits.h).
    enum Code: Int32 {
        /// Finished, but more than 5 % of the domains are inconclusive.
        case inconclusive = 2
        /// The command line does not fit.
        case usage = 64
        /// The input cannot be used.
        case data = 65
        /// A defect of the survey itself.
        case software = 70
        /// The disk or the network refused.
        case io = 74
        /// Another process writes to the database.
        case busy = 75
        /// Interrupted; the same command continues.
        case interrupted = 130
        /// Terminated; the same command continues.
        case terminated = 143
    }

    init(_ code: Code, _ message: String) {
        self.message = message
        self.code = code
    }

    /// Tells whatever was thrown: what an engine could not do becomes a message and a code, anything else is a defect.
    init(telling error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as ListError: self.init(error)
        case let error as StoreError: self.init(error)
        case let error as OutputError: self.init(.io, error.description)
        default: self.init(.software, "a defect of the survey: \(error)")
        }
    }

    /// Runs a command's body; tells a failure on standard error and ends with its code.
    static func reported(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch {
            let failure = Failure(telling: error)
            Console.error(failure.message)
            throw ExitCode(failure.code.rawValue)
        }
    }
}
