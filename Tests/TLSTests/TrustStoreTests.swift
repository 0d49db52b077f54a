import Foundation
import TLS
import Testing

final class TrustStoreTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("trust-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    private func file(_ text: String) throws -> String {
        let url = folder.appendingPathComponent("\(UUID().uuidString).pem")
        try text.write(to: url, atomically: false, encoding: .utf8)
        return url.path
    }

    private func systemCertificates() throws -> [String] {
        let text = try String(contentsOfFile: TrustStore.systemFile, encoding: .utf8)
        let end = "-----END CERTIFICATE-----\n"
        return text.components(separatedBy: end).dropLast().map { $0 + end }
    }

    @Test func readsTheSystemsRoots() throws {
        let store = try TrustStore()
        #expect(store.count == Set(try systemCertificates()).count)
        #expect(store.count > 50)
        #expect(store.sha256.count == 32)
    }

    @Test func knowsTheSameSetInAnyOrderAndWithRepetitions() throws {
        let some = Array(try systemCertificates().prefix(5))
        let store = try TrustStore(file: file(some.joined()))
        let other = try TrustStore(file: file((some.reversed() + some).joined()))
        #expect(store.count == 5)
        #expect(other.count == 5)
        #expect(store.sha256 == other.sha256)
        let fewer = try TrustStore(file: file(some.dropLast().joined()))
        #expect(fewer.sha256 != store.sha256)
    }

    @Test func namesAMissingFile() {
        let path = "/nonexistent/roots.pem"
        #expect(throws: TLSError.trustStoreUnreadable(path: path, reason: "No such file or directory")) {
            try TrustStore(file: path)
        }
    }

    @Test(arguments: ["", "no certificate here\n"])
    func namesAFileWithoutCertificates(_ text: String) throws {
        let path = try file(text)
        #expect(throws: TLSError.trustStoreEmpty(path: path)) { try TrustStore(file: path) }
    }

    @Test func namesTheCertificateThatIsBroken() throws {
        let good = try systemCertificates().prefix(2).joined()
        let path = try file(good + "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n")
        #expect(throws: TLSError.trustStoreMalformed(path: path, after: 2)) { try TrustStore(file: path) }
        #expect("\(TLSError.trustStoreMalformed(path: "x", after: 2))".contains("certificate 3 in x"))
    }
}
