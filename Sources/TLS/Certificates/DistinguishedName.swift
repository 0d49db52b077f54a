internal import COpenSSL

/// The text of a subject or an issuer.
enum DistinguishedName {
    /// The name in the form of RFC 2253: escaped to printable ASCII, cut at a number of characters.
    static func text(of name: OpaquePointer?, atMost limit: Int) -> String {
        guard let name = unsafe name, let memory = unsafe BIO_new(BIO_s_mem()) else { return "" }
        defer { unsafe BIO_free(memory) }
        unsafe X509_NAME_print_ex(memory, name, 0, mtasts_rfc2253_flags())
        let bytes = unsafe [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
            count = unsafe max(0, Int(BIO_read(memory, buffer.baseAddress, Int32(limit))))
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
