import Foundation

/// A private trusted root, an intermediate, and a certificate for every case, made by the `openssl` program.
struct CertificateFolder {
    /// The one folder of a test run.
    static let shared = Result { try CertificateFolder() }

    let folder: URL

    /// The trusted root.
    var root: String { path("root.pem") }

    /// A file of the folder.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    private init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("https-tests-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write("ca.conf", Self.configuration)
        try write("index.txt", "")
        try makeRoot("root", name: "Test Root")
        try makeRoot("stranger", name: "Stranger Root")
        try sign("intermediate", by: "root", subject: "/CN=Test Intermediate", section: "authority")
        for (issuer, link) in zip(["intermediate"] + Leaf.links, Leaf.links) {
            try sign(link, by: issuer, subject: "/CN=Test \(link)", section: "authority")
        }
        for leaf in Leaf.all { try make(leaf) }
    }

    private func make(_ leaf: Leaf) throws {
        try write("\(leaf.file).ext", leaf.extensions)
        try sign(
            leaf.file, by: leaf.issuer, subject: "/CN=\(leaf.commonName)", section: nil, from: leaf.start,
            to: leaf.end, key: leaf.key)
        let chain = try leaf.chain.map { try text("\($0).pem") }.joined()
        try write("\(leaf.file).chain.pem", try text("\(leaf.file).pem") + chain)
    }

    private func makeRoot(_ file: String, name: String) throws {
        try newKey(file, "ec")
        try Command.run(
            [
                "openssl", "req", "-x509", "-new", "-key", "\(file).key", "-subj", "/CN=\(name)", "-days", "3650",
                "-addext", "keyUsage=critical,keyCertSign", "-out", "\(file).pem",
            ], in: folder)
    }

    private func sign(
        _ file: String, by issuer: String?, subject: String, section: String?, from start: String = "20200101000000Z",
        to end: String = "20490101000000Z", key: String = "ec"
    ) throws {
        try newKey(file, key)
        try Command.run(
            ["openssl", "req", "-new", "-key", "\(file).key", "-subj", subject, "-out", "\(file).csr"], in: folder)
        let extensions = section.map { ["-extensions", $0] } ?? ["-extfile", "\(file).ext"]
        let signer = issuer.map { ["-cert", "\($0).pem", "-keyfile", "\($0).key"] }
        try Command.run(
            ["openssl", "ca", "-batch", "-notext", "-config", "ca.conf", "-in", "\(file).csr", "-out", "\(file).pem"]
                + ["-startdate", start, "-enddate", end] + extensions
                + (signer ?? ["-selfsign", "-keyfile", "\(file).key"]),
            in: folder)
    }

    private func newKey(_ file: String, _ kind: String) throws {
        let options =
            kind == "ec"
            ? ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-256"]
            : [
                "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024",
            ]
        try Command.run(["openssl", "genpkey", "-out", "\(file).key"] + options, in: folder)
    }

    private func write(_ name: String, _ text: String) throws {
        try text.write(to: folder.appendingPathComponent(name), atomically: false, encoding: .utf8)
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    private static let configuration = """
        [ca]
        default_ca = test
        [test]
        database = index.txt
        new_certs_dir = .
        rand_serial = yes
        default_md = sha256
        policy = any
        unique_subject = no
        [any]
        commonName = supplied
        [authority]
        basicConstraints = critical, CA:true
        keyUsage = critical, keyCertSign
        """
}
