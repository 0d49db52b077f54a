import MTASTS
import Store
import Survey
import Testing

/// What people query.
struct ViewTests {
    private let scratch = Scratch()

    @Test
    func hasTheColumnsThatTheContractNames() throws {
        let reader = try reader([])
        let contract = [
            "outcomes":
                "run_id domain position outcome category code mode max_age record_id policy_sha256 mail mx_total "
                + "mx_matched tls_rpt deployed observed_at",
            "findings": "run_id domain stage code severity detail",
            "runs":
                "run_id started_at finished_at state list_name list_sha256 rows domains duplicates invalid excluded "
                + "tool_version options",
            "input_columns": "run_id domain name value", "rejected_rows": "run_id position line text kind reason",
        ]
        for (view, columns) in contract {
            #expect(try self.columns(of: view, reader) == columns.split(separator: " ").map(String.init), "\(view)")
        }
    }

    @Test
    func isDocumentedColumnByColumn() throws {
        let reader = try reader([])
        let views = try reader.rows("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")
        let documented = Self.documentation
        #expect(documented.keys.sorted() == views.compactMap(\.first))
        for (view, columns) in documented { #expect(try self.columns(of: view, reader) == columns, "\(view)") }
    }

    @Test
    func answersTheQueriesThatItIsDocumentedWith() throws {
        let reader = try reader([Sample.plain(1), Sample.enforcing(2)])
        let queries = Self.page.split(separator: "```sql\n").dropFirst().compactMap { $0.split(separator: "```").first }
        #expect(queries.count == 5)
        for query in queries { _ = try reader.rows(String(query)) }
    }

    @Test
    func tellsOutcomesInTheWordsOfTheTaxonomy() throws {
        let domains = [try Sample.plain(1), try Sample.enforcing(2), try Sample.failing(3)]
        let reader = try reader(domains)
        let body = try #require(domains[1].evidence.fetch?.response?.bodySHA256).description
        let rows = try reader.rows("SELECT * FROM outcomes ORDER BY position")
        let expected: [[String?]] = [
            [
                "1", "domain-1.example", "1", "not_configured", nil, "rec.absent", nil, nil, nil, nil, "mx", "1", nil,
                "absent", nil, "2023-11-14T22:13:20Z",
            ],
            [
                "1", "domain-2.example", "2", "enforce", nil, nil, "enforce", "604800", "20240101", body, "mx", "1",
                "1", "valid", nil, "2023-11-14T22:13:20Z",
            ],
            [
                "1", "domain-3.example", "3", "inconclusive", nil, "rec.dns_timeout", nil, nil, nil, nil, "mx", "1",
                nil, "absent", nil, "2023-11-14T22:13:20Z",
            ],
        ]
        #expect(rows == expected)
    }

    @Test
    func tellsRuns() throws {
        let writer = try SurveyWriter(path: scratch.database)
        let options = [Sample.option("resolver", "a \"b\""), Sample.option("rate", "500", changesMeaning: false)]
        _ = try writer.begin(Sample.plan(options: options), fresh: false, now: 0)
        try writer.keep([], [], ListCounts(rows: 10, domains: 6, duplicates: 1, invalid: 2, excluded: 1))
        let reader = try SurveyReader(path: scratch.database)
        let sha256 = String(repeating: "ab", count: 32)
        let json = #"{"resolver":"a \"b\"","rate":"500"}"#
        let running: [String?] = [
            "1", "1970-01-01T00:00:00Z", nil, "running", "list.csv", sha256, "10", "6", "1", "2", "1", "1.0", json,
        ]
        #expect(try reader.rows("SELECT * FROM runs") == [running])
        try writer.finish(ListCounts(rows: 10), state: .finished, now: 86_400)
        let finished = try reader.rows("SELECT state, finished_at FROM runs")
        #expect(finished == [["finished", "1970-01-02T00:00:00Z"]])
    }

    @Test
    func tellsEveryFindingAsTheVerdictHasIt() throws {
        var arbitrary = Arbitrary(seed: 5)
        let domains =
            try (1...100).map { try arbitrary.domain(position: $0) } + [Sample.plain(200), Sample.enforcing(201)]
        let rows = try reader(domains).rows("SELECT domain, stage, code, severity, detail FROM findings")
        let expected = domains.flatMap { domain in
            domain.verdict.findings.map { finding -> [String?] in
                [
                    domain.evidence.domain.text, finding.code.stage.rawValue, finding.code.rawValue,
                    finding.severity.rawValue, finding.detail,
                ]
            }
        }
        #expect(Self.counted(rows) == Self.counted(expected))
    }

    @Test
    func tellsEveryAnswerAsItCame() throws {
        var arbitrary = Arbitrary(seed: 6)
        let domains = try (1...200).map { try arbitrary.domain(position: $0) }
        let rows = try reader(domains).rows(
            """
            SELECT domain, question, authenticated, ttl, server, attempts, milliseconds, json_array_length(chain)
            FROM dns_answers
            """)
        var expected: [[String?]] = []
        for domain in domains {
            let evidence = domain.evidence
            func expect(_ question: String, _ answer: Answer<some Hashable & Sendable>?) {
                guard let answer else { return }
                let facts = answer.facts
                expected.append([
                    evidence.domain.text, question, facts.isAuthenticated ? "1" : "0", facts.ttl.map { "\($0)" },
                    "\(facts.server)", "\(facts.attempts)", "\(facts.milliseconds)",
                    answer.chain.isEmpty ? nil : "\(answer.chain.count)",
                ])
            }
            expect("mta_sts", evidence.record)
            expect("mx", evidence.mx)
            expect("tls_rpt", evidence.tlsRPT)
            expect("a", evidence.implicitHost?.ipv4)
            expect("aaaa", evidence.implicitHost?.ipv6)
            expect("apex_txt", evidence.apex)
            expect("policy_a", evidence.policyHost?.ipv4)
            expect("policy_aaaa", evidence.policyHost?.ipv6)
        }
        #expect(Self.counted(rows) == Self.counted(expected))
    }

    @Test
    func tellsTheHostsOfEveryVerdict() throws {
        var arbitrary = Arbitrary(seed: 8)
        var domains = try (1...100).map { try arbitrary.domain(position: $0) }
        domains += [try Sample.plain(200), try Sample.enforcing(201), try Sample.failing(202)]
        let rows = try reader(domains).rows("SELECT domain, preference, host, matched FROM mx_hosts")
        let expected = domains.flatMap { domain in
            domain.verdict.hosts.map { host -> [String?] in
                let matched = host.isMatched.map { $0 ? "1" : "0" }
                return [domain.evidence.domain.text, "\(host.preference)", host.host, matched]
            }
        }
        #expect(Self.counted(rows) == Self.counted(expected))
    }

    @Test
    func tellsNotesAndStatuses() throws {
        var evidence = try Sample.plain(1).evidence
        let notes: AnswerFacts.Notes = [.overTCP, .caseNotKept]
        evidence.record = Answer(
            .failed(.servfail(extendedError: 9)), chain: ["a.example"], facts: AnswerFacts(attempts: 2, notes: notes))
        let rows = try reader([Sample.examined(1, [], evidence)]).rows(
            "SELECT question, status, notes, chain FROM dns_answers ORDER BY question")
        let expected: [[String?]] = [
            ["mta_sts", "servfail", "tcp case_not_kept", "[\"a.example\"]"], ["mx", "records", nil, nil],
            ["tls_rpt", "nxdomain", nil, nil],
        ]
        #expect(rows == expected)
    }

    @Test
    func tellsTheWayToAPolicy() throws {
        let domain = try Sample.enforcing(1)
        let reader = try reader([Sample.plain(2), domain])
        let response = try #require(domain.evidence.fetch?.response)
        let text = String(decoding: response.body, as: UTF8.self)
        let digest = response.bodySHA256?.description
        let certificate = Arbitrary.digest(of: [1]).description
        let fetch = try reader.rows("SELECT * FROM fetches")
        let expected: [[String?]] = [
            [
                "1", "domain-1.example", "response", nil, nil, "192.0.2.7", "TLSv1.3", "0", nil, certificate, "200",
                "text/plain", nil, nil, nil, "nginx", digest, "\(response.body.count)", "4", "12", "20", "21",
            ]
        ]
        #expect(fetch == expected)
        #expect(try reader.rows("SELECT * FROM policies") == [[digest, "\(response.body.count)", text]])
        let attempts: [[String?]] = [["1", "domain-1.example", "0", "192.0.2.7", "0", nil, nil]]
        #expect(try reader.rows("SELECT * FROM fetch_attempts") == attempts)
        let certificates = try reader.rows("SELECT certificate_sha256, subject, names, not_after FROM certificates")
        #expect(certificates == [[certificate, "CN=x", "[\"mta-sts.example\"]", "2030-03-17T17:46:40Z"]])
        let texts = try reader.rows("SELECT question, text FROM txt_records ORDER BY question")
        #expect(texts == [["mta_sts", "v=STSv1; id=20240101;"], ["tls_rpt", "v=TLSRPTv1; rua=mailto:r@example.com"]])
    }

    @Test
    func tellsTheColumnsOfTheListAndItsRejectedRows() throws {
        let writer = try SurveyWriter(path: scratch.database)
        _ = try writer.begin(Sample.plan(columns: ["rank", "country"]), fresh: false, now: 1)
        try writer.append([Sample.plain(1, columns: ["7", "d\"e"])])
        try writer.keep(
            [],
            [RejectedRow(position: 2, line: 3, text: "a b", kind: .invalid, reason: "space", columns: ["8", "fr"])],
            ListCounts())
        let reader = try SurveyReader(path: scratch.database)
        let columns = try reader.rows("SELECT * FROM input_columns ORDER BY name DESC")
        #expect(columns == [["1", "domain-1.example", "rank", "7"], ["1", "domain-1.example", "country", "d\"e"]])
        #expect(try reader.rows("SELECT * FROM rejected_rows") == [["1", "2", "3", "a b", "invalid", "space"]])
    }

    @Test
    func keepsColumnsThatRowsShareOnce() throws {
        let writer = try SurveyWriter(path: scratch.database)
        _ = try writer.begin(Sample.plan(columns: ["sector", "rank"]), fresh: false, now: 1)
        let columns = (1...6).map { $0 % 2 == 0 ? ["school", ""] : ["school", "\($0)"] }
        try writer.append(try columns.enumerated().map { try Sample.plain($0 + 1, columns: $1) })
        try writer.append([Sample.plain(7, columns: columns[1])])
        let reader = try SurveyReader(path: scratch.database)
        #expect(try reader.rows("SELECT columns FROM column_sets") == [["[\"school\",\"\"]"]])
        let own = try reader.rows("SELECT id & 4294967295 FROM examinations WHERE columns IS NOT NULL ORDER BY 1")
        #expect(own == [["1"], ["2"], ["3"], ["5"]])
        let ranks = try reader.rows("SELECT value FROM input_columns WHERE name = 'rank' ORDER BY domain")
        #expect(ranks == [["1"], [""], ["3"], [""], ["5"], [""], [""]])
        var read: [[String]] = []
        try reader.forEachOutcome(of: 1) { read.append($1) }
        #expect(read == columns + [columns[1]])
    }

    private func reader(_ domains: [ExaminedDomain]) throws -> SurveyReader {
        let writer = try SurveyWriter(path: scratch.database)
        _ = try writer.begin(Sample.plan(), fresh: false, now: 1)
        try writer.append(domains)
        try writer.close()
        return try SurveyReader(path: scratch.database)
    }

    private func columns(of view: String, _ reader: SurveyReader) throws -> [String] {
        try reader.rows("SELECT name FROM pragma_table_info('\(view)')").compactMap(\.first).compactMap { $0 }
    }

    private static func counted(_ rows: [[String?]]) -> [[String?]: Int] {
        rows.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    private static var page: String {
        let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let page = Bytes.of("/\(root)/Sources/Commands/Documentation.docc/Database.md")
        return String(decoding: page, as: UTF8.self)
    }

    /// The columns of each view as the page on the database lists them.
    private static var documentation: [String: [String]] {
        var views: [String: [String]] = [:]
        var view: String?
        for line in page.split(separator: "\n") {
            let name = line.split(separator: "`").dropFirst().first.map(String.init)
            if line.hasPrefix("#") {
                view = line.hasPrefix("### `") ? name : nil
                if let view { views[view] = [] }
            } else if let view, let name, line.hasPrefix("| `") {
                views[view]?.append(name)
            }
        }
        return views
    }
}
