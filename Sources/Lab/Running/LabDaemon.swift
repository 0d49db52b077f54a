import Foundation
import Glibc

/// A lab that stays up when the command that started it has ended.
package enum LabDaemon {
    /// The path of the program that runs now.
    package static func program() throws(LabError) -> String {
        do {
            return try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        } catch {
            throw LabError.file(path: "/proc/self/exe", reason: "\(error.localizedDescription)")
        }
    }

    /// Starts a program that brings the lab up and stays, and returns when it is up.
    ///
    /// - Parameters:
    ///   - arguments: The program and its arguments.
    ///   - files: Where the program puts the lab.
    /// - Throws: `LabError` with what the program said when it gave up.
    package static func start(_ arguments: [String], in files: LabFiles) throws(LabError) {
        try LabProcess.refuseIfRunning(in: files)
        do {
            try FileManager.default.createDirectory(atPath: files.directory, withIntermediateDirectories: true)
        } catch {
            throw LabError.file(path: files.directory, reason: "\(error.localizedDescription)")
        }
        try files.write("", to: "lab.log")
        let child = try ChildProcess.start(arguments, output: files.log, detached: true)
        while LabProcess.running(in: files)?.id != child.id {
            if let status = child.statusIfEnded() {
                throw .failed(command: "the lab", status: status, log: files.tail(of: "lab.log"))
            }
            usleep(20_000)
        }
    }
}

extension Lab {
    /// Keeps the lab up until a signal ends this process; the servers end with it.
    package func serveForever() -> Never {
        while true { pause() }
    }
}
