import Tabular

extension Failure {
    /// What keeps a list, or another file of names, from being read.
    init(_ error: ListError) {
        self.init(error.isInputOutput ? .io : .data, error.description)
    }
}
