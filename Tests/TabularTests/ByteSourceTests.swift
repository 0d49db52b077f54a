import Foundation
import Tabular
import Testing

private let lines = Array((0..<60_000).map { "name\($0).example\n" }.joined().utf8)

@Test(arguments: [1, 7, 4096, 1 << 20])
func readsAFileAsItIs(bufferSize: Int) throws {
    let folder = try Folder()
    let bytes = bufferSize == 1 ? Array(lines[..<70_000]) : lines
    let source = try ByteSource(path: folder.file("list", bytes))
    #expect(try readAll(source, bufferSize: bufferSize) == bytes)
    #expect(source.storedSize == bytes.count)
    #expect(source.storedPosition == bytes.count)
}

@Test func unpacksGzip() throws {
    let folder = try Folder()
    let packed = try gzip(lines)
    let source = try ByteSource(path: folder.file("list.gz", packed))
    #expect(try readAll(source) == lines)
    #expect(source.storedSize == packed.count)
    #expect(source.storedPosition == packed.count)
    #expect(try readAll(ByteSource(bytes: packed, name: "list")) == lines)
}

@Test func unpacksGzipMemberAfterMemberAndIgnoresPadding() throws {
    let (first, second, empty) = (Array("a.example\n".utf8), Array("b.example\n".utf8), [UInt8]())
    let packed = try gzip(first) + gzip(empty) + gzip(second) + [0, 0, 0]
    #expect(try readAll(ByteSource(bytes: packed, name: "list")) == first + second)
}

@Test func reportsTruncatedGzipWhereverItEnds() throws {
    let packed = try gzip(Array(lines[..<5_000]))
    for end in Array(2..<40) + Array((packed.count - 12)..<packed.count) {
        #expect(throws: ListError.truncatedGzip("list", offset: end)) {
            try readAll(ByteSource(bytes: Array(packed[..<end]), name: "list"))
        }
    }
    let second = try packed + gzip([65])
    #expect(throws: ListError.truncatedGzip("list", offset: second.count - 1)) {
        try readAll(ByteSource(bytes: Array(second.dropLast()), name: "list"))
    }
}

@Test func reportsDamagedGzipAndWhatStandsBehindIt() throws {
    let packed = try gzip(Array(lines[..<5_000]))
    var damaged = packed
    damaged[packed.count - 6] ^= 1
    for bytes in [damaged, packed + Array("a.example\n".utf8), packed + [0, 0, 65], packed + packed[..<3] + [0xE0]] {
        #expect {
            try readAll(ByteSource(bytes: bytes, name: "list"))
        } throws: { error in
            guard case .corruptGzip("list", let offset) = error as? ListError else { return false }
            return offset > 0 && offset <= bytes.count
        }
    }
}

@Test func showsTheHeadWithoutTakingIt() throws {
    let source = ByteSource(bytes: try gzip(lines), name: "list")
    #expect(try source.head() == Array(lines[..<ByteSource.headLimit]))
    #expect(try source.head().count == ByteSource.headLimit)
    #expect(try readAll(source) == lines)
    #expect(try ByteSource(bytes: [], name: "list").head() == [])
}

@Test func readsAPipeThatDeliversByteByByte() async throws {
    let packed = try gzip(Array("a.example\nb.example\n".utf8))
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting
    let thread = Thread {
        for byte in packed { writer.write(Data([byte])) }
        try? writer.close()
    }
    thread.start()
    let source = try ByteSource(
        path: "/proc/self/fd/\(pipe.fileHandleForReading.fileDescriptor)", name: "standard input")
    #expect(source.storedSize == nil)
    #expect(try text(readAll(source)) == "a.example\nb.example\n")
}

@Test func saysWhyAFileCannotBeRead() throws {
    let folder = try Folder()
    let plain = try folder.file("list", [65])
    #expect(throws: ListError.notFound("\(folder.path)/none")) { try ByteSource(path: "\(folder.path)/none") }
    #expect(throws: ListError.notFound("\(plain)/x")) { try ByteSource(path: "\(plain)/x") }
    #expect(throws: ListError.directory(folder.path)) { try ByteSource(path: folder.path) }
    #expect(throws: ListError.notFound("gone")) { try ByteSource(path: "\(folder.path)/none", name: "gone") }
    #expect(ListError.permissionDenied("a").isInputOutput)
    #expect(!ListError.notFound("a").isInputOutput)
    #expect(!ListError.corruptGzip("a", offset: 1).isInputOutput)
}

@Test(.enabled(if: getuid() != 0, "root may read everything"))
func reportsAFileThatMayNotBeRead() throws {
    let folder = try Folder()
    let path = try folder.file("list", [65])
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    #expect(throws: ListError.permissionDenied(path)) { try ByteSource(path: path) }
}

@Test(arguments: [
    (ListError.notFound("a\u{1B}b"), #"a\x1bb: no such file"#),
    (.truncatedGzip("l.gz", offset: 9), "l.gz: the gzip data ends early, after byte 9; fetch the file again"),
    (.unreadable("l", errno: EIO), "l: cannot be read: Input/output error"),
    (.notText("l", .utf16), "l: is UTF-16 text; save it as UTF-8"),
    (
        .noDomainColumn("l", columns: ["City", "x\ny"]),
        #"l: no column looks like domains; use --column NAME with one of 'City', 'x\x0ay'"#
    ),
    (.openQuote("l", line: 3), "l: the record that begins in line 3 has a quote that is never closed"),
    (.zone("l", line: 2, .include), "l: line 2: $INCLUDE is not followed; put everything into one file"),
])
func namesTheFileInEachMessage(error: ListError, message: String) {
    #expect(error.description == message)
}
