import Foundation

/// The programs of others that the lab runs.
struct LabPrograms {
    let files: LabFiles

    /// Fails with what nginx says about its configuration.
    func checkNginx() throws(LabError) {
        try ChildProcess.run(nginx + ["-t"], output: "log/nginx-check.log", in: files)
    }

    func startNginx() throws(LabError) -> Guardian {
        try Guardian(nginx, output: files.path("log/nginx-start.log"))
    }

    func startNSD() throws(LabError) -> Guardian {
        try Guardian(
            [Requirements.nsd, "-d", "-c", files.path("nsd/nsd.conf")], output: files.path("log/nsd-start.log"))
    }

    private var nginx: [String] {
        [
            Requirements.nginx, "-p", files.path("nginx"), "-c", files.path("nginx/nginx.conf"), "-e",
            files.path("log/nginx.log"),
        ]
    }
}

/// The programs that must be installed.
package enum Requirements {
    static let nsd = "/usr/sbin/nsd"
    static let nginx = "/usr/sbin/nginx"

    /// Fails with the name of the package that is missing.
    package static func check() throws(LabError) {
        let programs = [
            (nsd, "nsd"), (nginx, "nginx"), ("/usr/bin/openssl", "openssl"), ("/usr/bin/gzip", "gzip"),
        ]
        for (program, package) in programs where !FileManager.default.isExecutableFile(atPath: program) {
            throw .missing(program: program, package: package)
        }
    }
}
