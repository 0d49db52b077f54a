import Foundation

/// nginx with a port for each way of speaking TLS, running as long as the tests.
struct Nginx {
    /// The one server of a test run.
    static let shared = Result { try Nginx() }

    /// It did not come up.
    struct Failure: Error {
        let log: String
    }

    /// The port that serves every case by its name, on 127.0.0.1 and ::1.
    let port: UInt16
    /// The port that speaks TLS 1.0 and 1.1 only.
    let oldPort: UInt16
    /// The port that has no certificate for anyone.
    let rejectingPort: UInt16

    private let process = Process()
    private let lifeline = Pipe()

    private init() throws {
        let certificates = try CertificateFolder.shared.get()
        port = try Loopback.closedPort()
        oldPort = try Loopback.closedPort()
        rejectingPort = try Loopback.closedPort()
        try NginxConfiguration.writeFiles(in: certificates.folder)
        let text = NginxConfiguration.text(
            folder: certificates.folder.path, port: port, oldPort: oldPort, rejectingPort: rejectingPort)
        try text.write(to: URL(fileURLWithPath: certificates.path("nginx.conf")), atomically: false, encoding: .utf8)
        process.executableURL = URL(fileURLWithPath: "/bin/sh")
        // The shell ends nginx when the tests, which hold the other end of its input, are gone. Only this signal works:
        // the threads of Swift's concurrency block all others, and children inherit that.
        process.arguments = [
            "-c",
            "/usr/sbin/nginx -p \"$0\" -c nginx.conf -e error.log >/dev/null 2>&1 & read line; kill -9 $!; rm -rf \"$0\"",
            certificates.folder.path,
        ]
        process.standardInput = lifeline
        try process.run()
        let deadline = ContinuousClock.now + .seconds(300)
        while !Loopback.isOpen(port) || !Loopback.isOpen(oldPort) || !Loopback.isOpen(rejectingPort) {
            guard ContinuousClock.now < deadline else {
                let log = try? String(contentsOfFile: certificates.path("error.log"), encoding: .utf8)
                throw Failure(log: log ?? "no log")
            }
            usleep(10_000)
        }
    }
}
