import Foundation
import Report
import Survey
import Testing

@Suite("Reports as JSON documents")
struct JSONReportTests {
    @Test(arguments: Sample.all) func fitsItsSchema(_ sample: Sample.Named) throws {
        let faults = try Self.schema().faults(try JSONValue(sample.model.bytes(.json)))
        #expect(faults.isEmpty, "\(faults.prefix(5))")
    }

    @Test(
        arguments: [
            ("\"schema\": 2", "\"schema\": 1"), ("\"run_id\": 7", "\"run_id\": \"7\""), ("\"rows\":", "\"row\":"),
            ("\"by_group\": null", "\"by_group\": {}"), ("\"is_partition\": true", "\"is_partition\": 1"),
            ("\"share\": 0.5", "\"share\": 1.5"), ("\"list_name\"", "\"new\": 1, \"list_name\""),
        ]
    )
    func itsSchemaRefuses(right: String, wrong: String) throws {
        let text = String(decoding: Sample.plain.bytes(.json), as: UTF8.self)
        let changed = text.replacing(right, with: wrong)
        try #require(changed != text, "\(right)")
        #expect(try !Self.schema().faults(try JSONValue(Array(changed.utf8))).isEmpty)
    }

    private static func schema() throws -> JSONSchema {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        return try JSONSchema(Array(try Data(contentsOf: root.appending(path: "reports/schema/report-2.json"))))
    }
}
