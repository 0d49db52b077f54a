internal import COpenSSL

/// The DNS names of a certificate's subject alternative name (RFC 5280, 4.2.1.6).
struct DNSNames {
    /// The first names, each cut and made printable.
    private(set) var kept: [String] = []
    /// How many there are.
    private(set) var count = 0

    /// Reads the names of a certificate.
    init(of certificate: OpaquePointer, atMost limit: Int, length: Int) {
        let found = unsafe X509_get_ext_d2i(certificate, NID_subject_alt_name, nil, nil)
        guard let found = unsafe found else { return }
        // X509_get_ext_d2i hands over a stack of GENERAL_NAME, which GENERAL_NAMES_free frees with what it holds.
        let names = OpaquePointer(found)
        defer { unsafe GENERAL_NAMES_free(names) }
        for index in 0..<(unsafe OPENSSL_sk_num(names)) {
            guard let element = unsafe OPENSSL_sk_value(names, index) else { continue }
            let name = unsafe element.assumingMemoryBound(to: GENERAL_NAME.self)
            guard unsafe name.pointee.type == GEN_DNS else { continue }
            count += 1
            if kept.count < limit, let text = unsafe name.pointee.d.dNSName {
                kept.append(unsafe Self.printable(text, atMost: length))
            }
        }
    }

    /// The bytes of a name with everything but visible ASCII escaped, so that no NUL or control byte hides in it.
    private static func printable(_ text: UnsafePointer<ASN1_STRING>, atMost length: Int) -> String {
        guard let data = unsafe ASN1_STRING_get0_data(text) else { return "" }
        let size = unsafe Int(ASN1_STRING_length(text))
        let bytes = unsafe [UInt8](UnsafeBufferPointer(start: data, count: min(size, length)))
        var visible = ""
        for byte in bytes {
            if (0x21...0x7E).contains(byte), byte != UInt8(ascii: "\\") {
                visible.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                visible += "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }
        }
        return visible
    }
}
