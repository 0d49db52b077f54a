import Store

extension Failure {
    /// What a database refused.
    init(_ error: StoreError) {
        let code: Code =
            switch error {
            case .inUse: .busy
            case .full, .failed, .notPermitted, .directoryMissing: .io
            case .differs: .usage
            case .missing, .notADatabase, .foreign, .newerSchema, .damaged, .unknownRun, .noRuns: .data
            }
        self.init(code, error.description)
    }
}
