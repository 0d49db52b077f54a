import MTASTS
import Names
import Survey
import Tabular

/// Reads the rows of all lists in order and tells domains from what is none, or stood there before.
struct RowReader: ~Copyable {
    private let list: DomainList
    private let selection: Selection
    private let sample: Sample?
    private let stop: StopSignal
    private var seen: SeenNames?
    private var reader: ListReader?
    private var places: [Int] = []
    private var nextFile = 0
    private var position = 0

    init(_ list: DomainList, _ selection: Selection, _ sample: Sample? = nil, stop: StopSignal) {
        self.list = list
        self.selection = selection
        self.sample = sample
        self.stop = stop
        seen = SeenNames(list.repeatedNames)
    }

    /// The next row of this shard and sample; nil at the end, and once the scan is to end.
    mutating func next() throws(ListError) -> SourceItem? {
        while let row = try nextRow() {
            guard position < list.rowCount else { throw .changed(list.name) }
            position += 1
            if let item = item(row) { return item }
            if stop.isStopped { return nil }
        }
        guard position == list.rowCount, seen?.isComplete ?? true else { throw .changed(list.name) }
        // Nothing more is to be compared, and later passes need the room.
        seen = nil
        return nil
    }

    private mutating func nextRow() throws(ListError) -> ListRow? {
        while true {
            if reader == nil {
                guard nextFile < list.files.count else { return nil }
                let file = list.files[nextFile]
                nextFile += 1
                places = file.columns.map { list.columns.firstIndex(of: $0) ?? 0 }
                reader = try file.reader()
            }
            if let row = try reader?.next() { return row }
            try requireUnchanged()
            reader = nil
        }
    }

    /// Refuses the file that is being read where it has changed since it was first looked at: what came of it may be wrong.
    func requireUnchanged() throws(ListError) {
        switch reader {
        case .some(let reader):
            let file = list.files[nextFile - 1]
            if reader.fileVersion != file.version { throw .changed(file.name) }
        case .none: break
        }
    }

    /// What a row is; nil for a row of another shard, or outside the sample.
    private mutating func item(_ row: ListRow) -> SourceItem? {
        if row.flaw == .tooLong {
            guard isTaken(row.name.span) else { return nil }
            return .rejected(rejected(row, .invalid, "the row is too long to be read"))
        }
        let domain: DomainName
        do {
            domain = try DomainName(try DomainInput(row.name).name)
        } catch {
            seen?.skip()
            guard isTaken(row.name.span) else { return nil }
            return .rejected(rejected(row, .invalid, Self.reason(error)))
        }
        // Those of other shards too, for the census has them all.
        let isNew = seen?.insert(domain.text.utf8Span.span) ?? true
        guard isTaken(domain.text.utf8Span.span) else { return nil }
        guard isNew else {
            return .rejected(rejected(row, .duplicate, "\(domain) stands in the list before"))
        }
        if let entry = selection.exclusions.entry(excluding: domain.text) {
            return .rejected(rejected(row, .excluded, "excluded by \(entry)"))
        }
        return .candidate(Candidate(position: position, line: row.line, domain: domain, columns: columns(row)))
    }

    private func isTaken(_ text: Span<UInt8>) -> Bool {
        (selection.shard?.takes(text) ?? true) && (sample?.takes(text) ?? true)
    }

    private func rejected(_ row: ListRow, _ kind: RejectedRow.Kind, _ reason: String) -> RejectedRow {
        RejectedRow(
            position: position, line: row.line, text: String(decoding: row.name.prefix(1024), as: UTF8.self),
            kind: kind, reason: reason,
            columns: columns(row))
    }

    private func columns(_ row: ListRow) -> [String] {
        if list.files.count == 1 { return row.columns }
        var values = Array(repeating: "", count: list.columns.count)
        for (place, value) in zip(places, row.columns) { values[place] = value }
        return values
    }

    private static func reason(_ error: any Error) -> String {
        switch error {
        case let problem as DomainProblem: problem.description
        case let problem as DomainNameError: "\(problem)"
        default: "no domain name"
        }
    }
}
