/// A server's certificate of one case.
struct Leaf {
    /// The name of its files, which is also how cases are called.
    let file: String
    /// The DNS names of the subject alternative name.
    var names: [String] = []
    /// The common name of the subject.
    var commonName = "unused"
    /// Who signs; nil for itself.
    var issuer: String? = "intermediate"
    /// What is sent after it.
    var chain = ["intermediate"]
    /// The start of the validity.
    var start = "20200101000000Z"
    /// The end of the validity.
    var end = "20490101000000Z"
    /// The kind of key: `ec`, or `rsa` for one of 1,024 bits.
    var key = "ec"

    /// The extensions in the form of `openssl`.
    var extensions: String {
        let alternative = names.map { "DNS:\($0)" }.joined(separator: ",")
        return "basicConstraints=CA:false\n" + (names.isEmpty ? "" : "subjectAltName=\(alternative)\n")
    }

    /// One certificate a case.
    static let all = [
        Leaf(file: "good", names: ["*.http.test", "*.many.test", "localhost"]),
        Leaf(file: "wildcard", names: ["*.example.test"]),
        Leaf(file: "provider", names: ["provider.test", "*.provider.test"]),
        Leaf(file: "partial", names: ["mta*.partial.test"]),
        Leaf(file: "cn-only", commonName: "mta-sts.cn-only.test"),
        Leaf(file: "nameless", commonName: "elsewhere.test"),
        Leaf(file: "cn-beside", names: ["elsewhere.test"], commonName: "mta-sts.cn-beside.test"),
        Leaf(file: "expired", names: ["mta-sts.expired.test"], end: "20210101000000Z"),
        Leaf(file: "not-yet", names: ["mta-sts.not-yet.test"], start: "20480101000000Z"),
        Leaf(file: "self-signed", names: ["mta-sts.self-signed.test"], issuer: nil, chain: []),
        Leaf(file: "untrusted", names: ["mta-sts.untrusted.test"], issuer: "stranger", chain: ["stranger"]),
        Leaf(file: "incomplete", names: ["mta-sts.incomplete.test"], chain: []),
        Leaf(file: "weak", names: ["mta-sts.weak.test"], key: "rsa"),
        Leaf(file: "crowded", names: (0..<300).map { "n\($0).crowded.test" } + ["mta-sts.crowded.test"]),
        Leaf(
            file: "long", names: ["mta-sts.long.test"],
            chain: ["intermediate"] + Array(repeating: "stranger", count: 30)),
        Leaf(
            file: "deep", names: ["mta-sts.deep.test"], issuer: links.last,
            chain: links.reversed() + ["intermediate"]),
    ]

    /// Authorities below the intermediate, each signed by the one before: one more than are followed with it.
    static let links = (1...10).map { "link-\($0)" }
}
