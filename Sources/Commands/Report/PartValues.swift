import Report
import Survey

/// The values of a column for each of which a report has a part, as far as they were met.
struct PartValues {
    private let column: ListColumn?
    private let option: String
    private var values: Set<ExactText> = []

    /// More values than these are no clients of anybody, but a column chosen by mistake.
    static let limit = 10_000

    /// Begins with the column that an option of the command line names; nil where it is not given.
    init(of column: ListColumn?, for option: String) {
        self.column = column
        self.option = option
    }

    /// The value in a row; nil without a column.
    mutating func value(in columns: [String]) throws(Failure) -> ExactText? {
        guard let column else { return nil }
        let value = ExactText(column.value(columns))
        guard values.insert(value).inserted, values.count > Self.limit else { return value }
        throw Failure(
            .usage,
            "the column \(column.name.debugDescription) has more than \(NumberText.grouped(Self.limit)) values; choose "
                + "another for \(option), or a part of the run by --where")
    }
}
