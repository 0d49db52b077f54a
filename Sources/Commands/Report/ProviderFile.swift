import MTASTS
import Survey
import Tabular

/// The file of `--providers`: CSV with a header `provider,suffix`, and a provider's name and the end of its names a row.
enum ProviderFile {
    private static let heading = ["provider", "suffix"]

    /// Reads the file.
    static func read(_ path: String) throws -> [PolicyProvider] {
        var csv = try CSVReader(try ByteSource(path: path))
        var providers: [PolicyProvider] = []
        var isAtHeading = true
        while let record = try csv.next() {
            if record.isBlank { continue }
            let fields = (0..<csv.fieldCount).map { String(String(decoding: csv.field($0), as: UTF8.self).trimmed) }
            if isAtHeading {
                guard fields == heading else { throw failure(path, record, "the header is not provider,suffix") }
                isAtHeading = false
            } else {
                providers.append(try provider(fields, path, record))
            }
        }
        guard !isAtHeading else {
            throw Failure(.data, "\(SafeText.terminal(path)): holds nothing; its first line is provider,suffix")
        }
        return providers
    }

    private static func provider(
        _ fields: [String], _ path: String, _ record: CSVRecord
    ) throws(Failure) -> PolicyProvider {
        guard !record.isTooLong, fields.count == heading.count else {
            throw failure(path, record, "a row has a provider and a suffix, this one \(fields.count) fields")
        }
        guard !fields[0].isEmpty else { throw failure(path, record, "the provider has no name") }
        guard let suffix = try? DomainName(fields[1]) else {
            throw failure(path, record, "\"\(SafeText.terminal(fields[1]))\" is no suffix such as mta-sts.example.com")
        }
        return PolicyProvider(name: fields[0], suffix: suffix.text)
    }

    private static func failure(_ path: String, _ record: CSVRecord, _ reason: String) -> Failure {
        Failure(.data, "\(SafeText.terminal(path)): line \(record.line): \(reason)")
    }
}
