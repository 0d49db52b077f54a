import MTASTS

extension FuzzTarget {
    /// TXT records at `_mta-sts`.
    static let stsRecord = FuzzTarget("sts-record", longest: 512) { input in
        let parsed = STSRecord.parse(input)
        try verify(parsed)
        _ = STSRecord.discover(input.split(separator: 0).map { Array($0) })
        guard let record = parsed.value else { return }
        let isAlphanumeric: (UInt8) -> Bool = { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        }
        try demand((1...32).contains(record.id.utf8.count), "a legal id has 1 to 32 characters")
        try demand(record.id.utf8.allSatisfy(isAlphanumeric), "a legal id is letters and digits")
        try demand(input.starts(with: "v=STSv1".utf8), "a legal record begins with the version")
        try demand(input.allSatisfy { $0 < 0x80 }, "a legal record is ASCII")
        try demand(parsed.draft.id == record.id && parsed.draft.beginsWithVersion, "the draft is that of the record")
        try demand(STSRecord.isAttempt(input), "a legal record is an attempt at one")
        try demand(STSRecord.parse(Array(record.description.utf8)).value == record, "a record reads back the same")
    }

    /// TXT records at `_smtp._tls`.
    static let tlsrptRecord = FuzzTarget("tlsrpt-record", longest: 512) { input in
        let parsed = TLSRPTRecord.parse(input)
        try verify(parsed)
        _ = TLSRPTRecord.discover(input.split(separator: 0).map { Array($0) })
        if let uri = try? ReportURI(String(decoding: input, as: UTF8.self)) {
            try demand((try? ReportURI(uri.text)) == uri, "a URI reads back the same")
        }
        guard let record = parsed.value else { return }
        try demand(!record.rua.isEmpty, "a legal record has a target")
        try demand(input.starts(with: "v=TLSRPTv1".utf8), "a legal record begins with the version")
        try demand(input.allSatisfy { $0 < 0x80 }, "a legal record is ASCII")
        try demand(TLSRPTRecord.isAttempt(input), "a legal record is an attempt at one")
        for uri in record.rua { try demand((try? ReportURI(uri.text)) == uri, "a target reads back the same") }
        try demand(TLSRPTRecord.parse(Array(record.description.utf8)).value == record, "a record reads back the same")
    }

    /// Policies as they are served.
    static let policy = FuzzTarget("policy", longest: 2048) { input in
        let parsed = Policy.parse(input)
        try verify(parsed)
        guard let policy = parsed.value else { return }
        try demand((0...Policy.longestMaxAge).contains(policy.maxAge), "a legal lifetime is at most a year")
        try demand(policy.mode == .none || !policy.mx.isEmpty, "a policy that asks for something names hosts")
        let draft = parsed.draft
        let isSame = draft.mode == policy.mode && draft.maxAge == policy.maxAge && draft.mx == policy.mx
        try demand(isSame, "the draft is that of the policy")
        for pattern in policy.mx {
            try demand((try? MXPattern(pattern.text)) == pattern, "a pattern reads back the same")
        }
        try demand(Policy.parse(Array(policy.description.utf8)).value == policy, "a policy reads back the same")
        guard !input.contains(0x0D) else { return }
        let withReturns = input.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
        try demand(Policy.parse(withReturns).value == policy, "lines may end in either way")
    }

    private static func verify(_ parsed: Parsed<some Draftable>) throws {
        try demand(parsed.isValid || !parsed.errors.isEmpty, "a text that is not legal has an error")
        try demand(!parsed.isValid || parsed.errors.isEmpty, "a legal text has no error")
        try demand(parsed.problems.count <= 256, "problems are bounded")
        for problem in parsed.problems {
            try demand(problem.excerpt.count <= Problem.excerptLimit, "an excerpt is bounded")
            let isVisible = problem.description.utf8.allSatisfy { (0x20...0x7E).contains($0) }
            try demand(isVisible, "a problem is told in visible ASCII")
        }
    }
}
