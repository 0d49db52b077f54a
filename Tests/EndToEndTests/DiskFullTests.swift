import Foundation
import Testing

extension EndToEnd {
    /// Disks without room, and those that may not be written.
    @Suite(.enabled(if: Namespace.isAvailable, "this system has no mount namespaces"))
    struct DiskFullTests {
        /// No room for the schema, for the first domains, and for some and many more.
        @Test(arguments: [300, 500, 800, 1_200])
        func aSurveyContinuesOnceThereIsRoom(kilobytes: Int) async throws {
            let survey = try GovSurvey()
            let ending = try await Namespace.shell(
                """
                mount -t tmpfs -o size=\(kilobytes)k none mnt
                scan() { "$program" \(Self.quoted(survey)); }
                scan; echo $?
                sqlite3 mnt/survey.sqlite 'PRAGMA integrity_check'
                mount -o remount,size=32m mnt
                scan --quiet; echo $?
                cp mnt/survey.sqlite* "$folder"
                """, ["folder": survey.scratch.path], in: survey.scratch)
            #expect(ending.output.hasPrefix("74\nok\n"), "\(ending.output)")
            #expect(ending.output.hasSuffix("0\n"), "\(ending.output)")
            #expect(
                ending.errors.contains("no room left on the disk for mnt/survey.sqlite; make room and give the same"))
            let uninterrupted = try await GovSurvey.uninterrupted.value
            #expect(try await survey.canonicalExport() == uninterrupted.export)
            #expect(try await survey.counts() == uninterrupted.counts)
        }

        @Test func aDatabaseThatMayNotBeWrittenIsRefused() async throws {
            let scratch = try Scratch()
            let server = try NameServer(.nameError)
            defer { server.stop() }
            _ = try scratch.file("list.txt", "one.test\n")
            let ending = try await Namespace.shell(
                """
                mount -t tmpfs -o ro none mnt
                "$program" scan list.txt --quiet --db mnt/survey.sqlite --resolver \(server.address); echo $?
                ls mnt
                """, in: scratch)
            #expect(ending.output == "74\n")
            #expect(ending.errorLines.count == 1)
            #expect(ending.complaint.contains("cannot open mnt/survey.sqlite: read-only file system"))
            #expect(server.names.isEmpty)
        }

        private static func quoted(_ survey: GovSurvey) -> String {
            survey.arguments([]).map { argument in
                argument == survey.scratch.database ? "mnt/survey.sqlite" : "'\(argument)'"
            }.joined(separator: " ") + " \"$@\""
        }
    }
}
