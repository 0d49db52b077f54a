import Foundation

/// The directory of a lab: nothing is written outside of it.
package struct LabFiles: Hashable, Sendable {
    /// The directory, as an absolute path.
    package let directory: String

    package init(directory: String) {
        self.directory = URL(fileURLWithPath: directory).standardizedFileURL.path
    }

    /// The catalogue and the ordinary names as a list to scan, with columns `domain`, `source` and `sector`.
    package var list: String { path("list.csv") }

    /// The catalogue alone as a list to scan.
    package var catalogueList: String { path("catalogue.csv") }

    /// What a survey must say about each domain.
    package var truth: String { path("truth.tsv") }

    /// What a survey of a population that copies a study must count, table by table.
    package var studyTruth: String { path(Self.studyTruthName) }

    static let studyTruthName = "truth.json"

    /// The certificate authority to trust.
    package var authority: String { path("ca/root.pem") }

    /// The settings for shells.
    package var environment: String { path("lab.env") }

    /// The settings for programs.
    package var settings: String { path("lab.json") }

    /// The process that keeps the lab up.
    package var processFile: String { path("lab.pid") }

    /// What the lab's own process wrote.
    package var log: String { path("lab.log") }

    /// Connections to addresses that no client may contact: empty after a correct survey.
    package var trespasses: String { path("log/trespasses.log") }

    /// One line a request that reached an ordinary policy host.
    package var accessLog: String { path("log/access.log") }

    func path(_ name: String) -> String { "\(directory)/\(name)" }

    /// Makes the directories, empty of what an earlier lab left.
    func prepare() throws(LabError) {
        for name in ["ca", "certs", "groups", "policies", "log", "nsd", "nginx"] {
            try? FileManager.default.removeItem(atPath: path(name))
            do {
                try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: true)
            } catch {
                throw LabError.file(path: path(name), reason: "\(error.localizedDescription)")
            }
        }
    }

    func write(_ text: String, to name: String) throws(LabError) {
        do {
            try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
        } catch {
            throw LabError.file(path: path(name), reason: "\(error.localizedDescription)")
        }
    }

    /// The last lines of a log, for a message.
    func tail(of name: String) -> String {
        guard let data = FileManager.default.contents(atPath: path(name)) else { return "(\(name) is not there)" }
        let lines = String(decoding: data.suffix(4_000), as: UTF8.self).split(separator: "\n")
        return lines.suffix(12).joined(separator: "\n")
    }
}
