import Foundation

/// A mount namespace of a test's own, in which small and read-only file systems can be mounted without privileges.
enum Namespace {
    /// Whether the system allows it.
    static let isAvailable: Bool = {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/sh")
        process.arguments = ["-c", "unshare -rm mount -t tmpfs none /mnt 2>/dev/null"]
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }()

    /// Runs lines of the shell, which may mount file systems over the folder `mnt`.
    static func shell(
        _ lines: String, _ variables: [String: String] = [:], in scratch: Scratch
    ) async throws -> Ending {
        try FileManager.default.createDirectory(atPath: scratch.path("mnt"), withIntermediateDirectories: true)
        _ = try scratch.file("lines.sh", lines)
        return try await Program.shell("unshare -rm bash lines.sh", variables, in: scratch)
    }
}
