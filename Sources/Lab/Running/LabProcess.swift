import Foundation
import Glibc

/// The process that keeps a lab up, as its file names it.
package struct LabProcess: Hashable, Sendable {
    package let id: Int32
    /// When it started, in the kernel's ticks: a number used again does not pass for ours.
    private let startedAt: String

    private init(id: Int32, startedAt: String) {
        self.id = id
        self.startedAt = startedAt
    }

    /// This process.
    static var current: Self? {
        let id = getpid()
        return startTime(of: id).map { Self(id: id, startedAt: $0) }
    }

    /// The living process of a lab, if there is one.
    package static func running(in files: LabFiles) -> Self? {
        guard let data = FileManager.default.contents(atPath: files.processFile) else { return nil }
        let fields = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
        guard fields.count == 2, let id = Int32(fields[0]), let start = startTime(of: id), start == fields[1] else {
            return nil
        }
        return Self(id: id, startedAt: start)
    }

    static func refuseIfRunning(in files: LabFiles) throws(LabError) {
        if let process = running(in: files) {
            throw .alreadyRunning(directory: files.directory, process: process.id)
        }
    }

    /// The line of the process file.
    var line: String { "\(id) \(startedAt)\n" }

    /// Ends the lab in a directory and waits until its servers are gone.
    package static func end(in files: LabFiles) throws(LabError) {
        guard let process = running(in: files) else { throw .notRunning(directory: files.directory) }
        let servers = LabSettings.servers(in: files)
        try process.end(servers: servers)
        try? FileManager.default.removeItem(atPath: files.processFile)
    }

    private func end(servers: [Int32]) throws(LabError) {
        guard kill(id, SIGTERM) == 0 else { throw .process(what: "process \(id)", errno: errno) }
        let deadline = ContinuousClock.now + .seconds(60)
        while isAlive || servers.contains(where: { Self.startTime(of: $0) != nil }) {
            guard ContinuousClock.now < deadline else { throw .process(what: "process \(id)", errno: ETIMEDOUT) }
            usleep(20_000)
        }
    }

    private var isAlive: Bool { Self.startTime(of: id) == startedAt }

    /// The 22nd field of the process's state; nil when it is gone or only waits to be collected.
    private static func startTime(of id: Int32) -> String? {
        guard let data = FileManager.default.contents(atPath: "/proc/\(id)/stat") else { return nil }
        let text = String(decoding: data, as: UTF8.self)
        guard let end = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: end)...].split(separator: " ")
        guard fields.count > 19, fields[0] != "Z" else { return nil }
        return String(fields[19])
    }
}
