internal import CCurl

/// The buffer into which libcurl writes why a transfer failed.
@safe
final class ErrorText {
    /// Owned.
    let pointer: UnsafeMutableRawPointer

    /// Makes an empty text.
    init() {
        let size = Int(CURL_ERROR_SIZE)
        unsafe pointer = .allocate(byteCount: size, alignment: 1)
        unsafe pointer.initializeMemory(as: UInt8.self, repeating: 0, count: size)
    }

    deinit {
        unsafe pointer.deallocate()
    }

    /// What libcurl wrote, without what is no visible ASCII.
    var text: String {
        let bytes = unsafe UnsafeRawBufferPointer(start: pointer, count: Int(CURL_ERROR_SIZE))
        let written = unsafe bytes.prefix { $0 != 0 }
        return unsafe String(decoding: written.filter { (0x20...0x7E).contains($0) }, as: UTF8.self)
    }
}
