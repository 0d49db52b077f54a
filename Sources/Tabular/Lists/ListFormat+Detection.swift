extension ListFormat {
    /// Tells the format of a source from its head, which is read again afterwards.
    init(of source: ByteSource, column: ColumnChoice?) throws(ListError) {
        let head = try source.head()
        let isWhole = head.count < ByteSource.headLimit
        self = try Self.detect(head, isWhole: isWhole, column: column, name: source.name)
    }

    /// Tells the format of a list from its first bytes.
    ///
    /// - Parameters:
    ///   - head: The first bytes of the decompressed text.
    ///   - isWhole: Whether that is the whole list; else its last line may be cut and is not looked at.
    ///   - column: The column that a person asked for.
    ///   - name: The name of the list for messages.
    /// - Returns: The format, with the column of the domains where there are columns.
    /// - Throws: `notText`, or that no column, or not the one asked for, is there.
    package static func detect(
        _ head: [UInt8], isWhole: Bool, column: ColumnChoice? = nil, name: String
    ) throws(ListError) -> ListFormat {
        if let kind = BinaryKind(sniffing: head) { throw .notText(name, kind) }
        if ZoneLook.isZone(head) {
            if let column { throw .noColumns(name, wanted: column.text) }
            return .zone
        }
        let sample = CSVSample(head, isWhole: isWhole)
        guard let first = sample.rows.first else { return .names }
        if let column { return try chosen(column, in: sample, name: name) }
        if sample.isRanked { return .ranked }
        if let index = sample.headerColumn() {
            return .csv(delimiter: sample.delimiter, columns: first.map(\.text), column: index)
        }
        guard sample.hasDelimiter else { return .names }
        if first.contains(where: { DomainLook.isDomain($0[...]) }), let index = sample.domainColumn() {
            return .headerlessCSV(delimiter: sample.delimiter, columnCount: first.count, column: index)
        }
        throw .noDomainColumn(name, columns: ColumnName.distinct(first.map(\.text)))
    }

    private static func chosen(
        _ column: ColumnChoice, in sample: CSVSample, name: String
    ) throws(ListError) -> ListFormat {
        let first = sample.rows.first ?? []
        let columns = first.map(\.text)
        // A first row that holds a domain is data, and then only a number can name a column.
        let hasHeader = !first.contains { DomainLook.isDomain($0[...]) }
        guard hasHeader else {
            guard sample.hasDelimiter else { throw .noColumns(name, wanted: column.text) }
            let unnamed = ColumnName.distinct(Array(repeating: "", count: columns.count))
            guard let number = column.number, columns.indices.contains(number - 1) else {
                throw .unknownColumn(name, wanted: column.text, columns: unnamed)
            }
            return sample.isRanked && number == 2
                ? .ranked
                : .headerlessCSV(delimiter: sample.delimiter, columnCount: columns.count, column: number - 1)
        }
        guard let index = column.index(in: columns) else {
            throw .unknownColumn(name, wanted: column.text, columns: ColumnName.distinct(columns))
        }
        return .csv(delimiter: sample.delimiter, columns: columns, column: index)
    }
}

extension [UInt8] {
    /// The cell of a header as text.
    fileprivate var text: String { CellText.read(self[...]) }
}
