import Foundation
import Lab
import Testing

/// The executable, from start to end.
@Suite(.serialized)
final class DaemonTests {
    private let directory = FileManager.default.temporaryDirectory
        .appendingPathComponent("lab-\(UUID().uuidString)").path

    private var files: LabFiles { LabFiles(directory: directory) }

    deinit {
        try? LabProcess.end(in: LabFiles(directory: directory))
        try? FileManager.default.removeItem(atPath: directory)
    }

    private func run(_ command: String, _ options: String...) throws -> Probe {
        let bundle = try #require(CommandLine.arguments.first { $0.contains(".xctest") })
        var folder = URL(fileURLWithPath: bundle)
        while folder.path.contains(".xctest") { folder.deleteLastPathComponent() }
        return try Probe(
            [folder.appendingPathComponent("mtasts-lab").path, command, "--directory", directory] + options)
    }

    private func processes() throws -> [Int32] {
        let data = try #require(FileManager.default.contents(atPath: files.settings))
        let settings = try JSONDecoder().decode([String: String].self, from: data)
        return try #require(settings["servers"]).split(separator: " ").compactMap { Int32($0) }
    }

    @Test func goesUpAndDownWithoutATrace() throws {
        let up = try run("up", "--names", "20")
        try #require(up.status == 0, "\(up.output)")
        let daemon = try #require(LabProcess.running(in: files))
        let servers = try processes()
        #expect(servers.count == 2)
        #expect(servers.allSatisfy(Probe.isAlive))

        let second = try run("up", "--names", "20")
        #expect(second.status != 0)
        #expect(second.output.contains("already runs"))

        #expect(try run("down").status == 0)
        #expect(!([daemon.id] + servers).contains(where: Probe.isAlive))
        #expect(try run("down").output.contains("no lab runs"))
    }

    @Test func serversEndWithAKilledLab() throws {
        try #require(try run("up", "--names", "20").status == 0)
        let daemon = try #require(LabProcess.running(in: files))
        let servers = try processes()
        #expect(kill(daemon.id, SIGKILL) == 0)
        #expect(Probe.eventually { !servers.contains(where: Probe.isAlive) })
        #expect(LabProcess.running(in: files) == nil)
    }

    @Test func saysWhatIsWrongWithAList() throws {
        let up = try run("up", "--list", "/nonexistent/list.csv")
        #expect(up.status != 0)
        #expect(up.output.contains("/nonexistent/list.csv"))
    }
}
