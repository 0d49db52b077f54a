/// What domains publish, as bytes.
enum Texts {
    /// TXT records at `_mta-sts`.
    static let records = bytes([
        "v=STSv1; id=20260101T000000;",
        "v=STSv1;id=1",
        "v=STSv1; id=20260101; note=an extension",
        "v=STSv1; id=2026-01-01;",
        "v=spf1 -all",
    ])

    /// Policy files.
    static let policies = bytes([
        "version: STSv1\r\nmode: enforce\r\nmx: mx1.example.com\r\nmx: *.example.net\r\nmax_age: 604800\r\n",
        "version: STSv1\nmode: testing\nmx: mail.example.org\nmax_age: 86400\nnote: an extension\n",
        "version: STSv1\nmode: none\nmax_age: 86400\n",
        "version: STSv1\nmode: enforced\nmx: mail.example.org.\nmax_age: 1 week\n",
        "<!DOCTYPE html>\n<html>\n<head><title>Not Found</title></head>\n<body></body>\n</html>\n",
    ])

    /// TXT records at `_smtp._tls`.
    static let reportRecords = bytes([
        "v=TLSRPTv1; rua=mailto:tls-reports@example.com",
        "v=TLSRPTv1;rua=https://reports.example.net/v1/tlsrpt,mailto:tls@example.com;",
        "v=TLSRPTv1; rua=tls@example.com",
    ])

    private static func bytes(_ texts: [String]) -> [[UInt8]] {
        texts.map { Array($0.utf8) }
    }
}
