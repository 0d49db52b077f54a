extension Tables {
    /// What version 2 changes: less room for a domain, and nothing that is written in random order.
    ///
    /// * Values of extra columns that many rows share, as those of a sector or a client, are kept once;
    ///   `examinations.columns` keeps those of the other rows, as a rank.
    /// * The hashes by which shared values were found again go: what a run shares, memory knows, and an index of hashes
    ///   made every commit write all of its pages.
    /// * The line stands as its distance from the position, which is nearly always the same small number.
    /// * The facts of an answer have their most usual values in their lowest bits (``PackedFacts``).
    static let version2 = """
        CREATE TABLE column_sets (id INTEGER PRIMARY KEY, columns TEXT NOT NULL);
        ALTER TABLE examinations ADD COLUMN column_set INTEGER REFERENCES column_sets;
        \(sharedTables.map { "DROP INDEX \($0)_hash; ALTER TABLE \($0) DROP COLUMN hash;" }.joined(separator: "\n"))
        ALTER TABLE examinations RENAME COLUMN line TO line_offset;
        UPDATE examinations SET
            line_offset = line_offset - (id & 4294967295), record_facts = \(repacked("record_facts")),
            mx_facts = \(repacked("mx_facts")), tls_rpt_facts = \(repacked("tls_rpt_facts"));
        UPDATE answers SET facts = \(repacked("facts"));
        """

    private static let sharedTables = [
        "mx_sets", "address_sets", "cname_chains", "text_sets", "finding_sets", "certificate_chains",
    ]

    /// Facts as version 1 packed them (status, AD, more, attempts, server, notes, milliseconds, time to live) in the
    /// order of version 2; SQLite has no exclusive or.
    private static func repacked(_ facts: String) -> String {
        let attempts = "(\(facts) >> 6 & 15)"
        // All of these operators have the same precedence in SQLite.
        return """
            (\(facts) & 63) | ((\(facts) >> 18 & 16383) << 6) | (((\(attempts) | 1) - (\(attempts) & 1)) << 20)
            | ((\(facts) >> 10 & 15) << 24) | ((\(facts) >> 14 & 15) << 28) | (\(facts) >> 32 << 32)
            """
    }
}
