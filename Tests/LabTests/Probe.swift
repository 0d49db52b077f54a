import Foundation
import Lab
import Testing

/// Runs a program and keeps what it printed.
struct Probe {
    let status: Int32
    let output: String

    init(_ arguments: [String]) throws {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: path) }
        status = try ChildProcess.start(arguments, output: path).wait()
        output = String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }

    /// Asks the lab's resolver.
    static func drill(_ lab: Lab, _ arguments: String...) throws -> Self {
        let port = lab.resolver.split(separator: ":").last.map(String.init) ?? ""
        return try Self(["drill", "-p", port] + arguments + ["@127.0.0.1"])
    }

    /// Fetches the policy of a site whose host lies on loopback; no other site is ever contacted.
    static func curl(_ lab: Lab, _ site: Site, seconds: Int = 60, _ arguments: String...) throws -> Self {
        try #require(!site.leavesMachine)
        let address = try #require(site.servedAddresses.first)
        try #require(address.hasPrefix("127.77."))
        let host = "\(site.policyHost):\(lab.httpsPort)"
        return try Self(
            [
                "curl", "--silent", "--show-error", "--noproxy", "*", "--max-time", String(seconds), "--cacert",
                lab.files.authority, "--resolve", "\(host):\(address)", "--write-out", "\n|%{http_code}|",
            ] + arguments + ["https://\(host)/.well-known/mta-sts.txt"])
    }

    /// Whether a process lives; one that only waits to be collected does not.
    static func isAlive(_ process: Int32) -> Bool {
        guard let data = FileManager.default.contents(atPath: "/proc/\(process)/stat") else { return false }
        let state = String(decoding: data, as: UTF8.self).split(separator: ")").last?.split(separator: " ").first
        return state != "Z"
    }

    /// Waits for a condition.
    static func eventually(_ condition: () -> Bool) -> Bool {
        let deadline = ContinuousClock.now + .seconds(300)
        while ContinuousClock.now < deadline {
            if condition() { return true }
            usleep(20_000)
        }
        return condition()
    }
}
