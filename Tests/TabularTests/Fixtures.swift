import Foundation
import Tabular
import Testing

/// A small generator with a fixed seed (SplitMix64).
struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

/// A folder for one test, taken away with it.
final class Folder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "tabular-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file and returns its path.
    func file(_ name: String, _ bytes: [UInt8]) throws -> String {
        let path = "\(path)/\(name)"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    /// The names of the files in the folder.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
}

/// The path of a file below the package's own folder.
func packagePath(_ path: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent(path).path
}

/// What gzip makes of the bytes.
func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    let folder = try Folder()
    let path = try folder.file("plain", bytes)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-n", path]
    try process.run()
    process.waitUntilExit()
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path + ".gz")))
}

/// A source of text in memory.
func source(_ text: String) -> ByteSource {
    ByteSource(bytes: Array(text.utf8), name: "list")
}

/// All bytes of a source, read through a buffer of that size.
func readAll(_ source: ByteSource, bufferSize: Int = 4096) throws -> [UInt8] {
    var (all, buffer): ([UInt8], [UInt8]) = ([], Array(repeating: 0, count: bufferSize))
    while true {
        let count = try source.read(into: &buffer)
        if count == 0 { return all }
        all += buffer[..<count]
    }
}

/// Bytes as text, for comparing.
func text(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
}
