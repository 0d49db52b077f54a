/// The tables of version 1; what later versions changed stands in files of their own.
///
/// Most domains have no record, so their row decides the size of a database: it holds small integers only, besides the
/// name, and everything that a domain with a record has on top stands in tables of its own. Values that many domains
/// share are kept once.
enum Tables {
    /// Runs with their lists.
    static let runs = """
        CREATE TABLE run_records (
            id INTEGER PRIMARY KEY,
            started_at INTEGER NOT NULL,
            finished_at INTEGER,
            state INTEGER NOT NULL,
            list_name TEXT NOT NULL,
            list_sha256 BLOB NOT NULL,
            rows INTEGER NOT NULL DEFAULT 0,
            domains INTEGER NOT NULL DEFAULT 0,
            duplicates INTEGER NOT NULL DEFAULT 0,
            invalid INTEGER NOT NULL DEFAULT 0,
            excluded INTEGER NOT NULL DEFAULT 0,
            tool_version TEXT NOT NULL
        );
        CREATE TABLE run_options (
            run INTEGER NOT NULL REFERENCES run_records ON DELETE CASCADE,
            place INTEGER NOT NULL,
            name TEXT NOT NULL,
            value TEXT NOT NULL,
            changes_meaning INTEGER NOT NULL,
            PRIMARY KEY (run, place)
        ) WITHOUT ROWID;
        CREATE TABLE run_columns (
            run INTEGER NOT NULL REFERENCES run_records ON DELETE CASCADE,
            place INTEGER NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (run, place)
        ) WITHOUT ROWID;
        CREATE TABLE rejections (
            run INTEGER NOT NULL REFERENCES run_records ON DELETE CASCADE,
            position INTEGER NOT NULL,
            line INTEGER NOT NULL,
            kind INTEGER NOT NULL,
            text TEXT NOT NULL,
            reason TEXT NOT NULL,
            columns TEXT,
            PRIMARY KEY (run, position)
        ) WITHOUT ROWID;

        """

    /// Values that many domains share.
    static let shared = """
        CREATE TABLE mx_sets (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, hosts TEXT NOT NULL);
        CREATE INDEX mx_sets_hash ON mx_sets (hash);
        CREATE TABLE address_sets (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, addresses TEXT NOT NULL);
        CREATE INDEX address_sets_hash ON address_sets (hash);
        CREATE TABLE cname_chains (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL, names TEXT NOT NULL);
        CREATE INDEX cname_chains_hash ON cname_chains (hash);
        CREATE TABLE text_sets (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL);
        CREATE INDEX text_sets_hash ON text_sets (hash);
        CREATE TABLE texts (
            text_set INTEGER NOT NULL REFERENCES text_sets ON DELETE CASCADE,
            place INTEGER NOT NULL,
            text NOT NULL,
            PRIMARY KEY (text_set, place)
        ) WITHOUT ROWID;
        CREATE TABLE finding_sets (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL);
        CREATE INDEX finding_sets_hash ON finding_sets (hash);
        CREATE TABLE finding_items (
            finding_set INTEGER NOT NULL REFERENCES finding_sets ON DELETE CASCADE,
            place INTEGER NOT NULL,
            code INTEGER NOT NULL,
            severity INTEGER NOT NULL,
            detail TEXT,
            accepted_by INTEGER,
            accepted_of INTEGER,
            PRIMARY KEY (finding_set, place)
        ) WITHOUT ROWID;
        CREATE TABLE bodies (id INTEGER PRIMARY KEY, sha256 BLOB UNIQUE, body NOT NULL);
        CREATE TABLE certificate_records (
            id INTEGER PRIMARY KEY,
            sha256 BLOB NOT NULL UNIQUE,
            subject TEXT NOT NULL,
            issuer TEXT NOT NULL,
            names TEXT NOT NULL,
            not_before INTEGER NOT NULL,
            not_after INTEGER NOT NULL,
            der BLOB NOT NULL
        );
        CREATE TABLE certificate_chains (id INTEGER PRIMARY KEY, hash INTEGER NOT NULL);
        CREATE INDEX certificate_chains_hash ON certificate_chains (hash);
        CREATE TABLE chain_certificates (
            chain INTEGER NOT NULL REFERENCES certificate_chains ON DELETE CASCADE,
            place INTEGER NOT NULL,
            certificate INTEGER NOT NULL REFERENCES certificate_records,
            PRIMARY KEY (chain, place)
        ) WITHOUT ROWID;

        """

    /// Domains as they were examined.
    ///
    /// `id` is the run's number times 2^32 plus the position: order and identity in one.
    static let examinations = """
        CREATE TABLE examinations (
            id INTEGER PRIMARY KEY,
            domain TEXT NOT NULL,
            line INTEGER NOT NULL,
            observed_at INTEGER NOT NULL,
            pass INTEGER NOT NULL,
            earlier_failures INTEGER NOT NULL,
            pending INTEGER NOT NULL,
            outcome INTEGER NOT NULL,
            category INTEGER,
            code INTEGER,
            findings INTEGER NOT NULL REFERENCES finding_sets,
            mode INTEGER,
            max_age INTEGER,
            record_id TEXT,
            deployed INTEGER,
            mail INTEGER NOT NULL,
            mx_total INTEGER NOT NULL,
            mx_matched INTEGER,
            hosts_stored INTEGER NOT NULL,
            tls_rpt INTEGER NOT NULL,
            record_facts INTEGER NOT NULL,
            mx_facts INTEGER NOT NULL,
            tls_rpt_facts INTEGER NOT NULL,
            record_texts INTEGER REFERENCES text_sets,
            mx_set INTEGER REFERENCES mx_sets,
            tls_rpt_texts INTEGER REFERENCES text_sets,
            policy INTEGER REFERENCES bodies,
            columns TEXT
        );
        CREATE INDEX examinations_pending ON examinations (pending) WHERE pending = 1;
        CREATE TABLE answers (
            examination INTEGER NOT NULL REFERENCES examinations ON DELETE CASCADE,
            question INTEGER NOT NULL,
            facts INTEGER NOT NULL,
            texts INTEGER REFERENCES text_sets,
            addresses INTEGER REFERENCES address_sets,
            PRIMARY KEY (examination, question)
        ) WITHOUT ROWID;
        CREATE TABLE answer_extras (
            examination INTEGER NOT NULL REFERENCES examinations ON DELETE CASCADE,
            question INTEGER NOT NULL,
            chain INTEGER REFERENCES cname_chains,
            extended_error INTEGER,
            error TEXT,
            ttl INTEGER,
            server INTEGER,
            attempts INTEGER,
            milliseconds INTEGER,
            notes INTEGER,
            PRIMARY KEY (examination, question)
        ) WITHOUT ROWID;
        CREATE TABLE host_matches (
            examination INTEGER NOT NULL REFERENCES examinations ON DELETE CASCADE,
            place INTEGER NOT NULL,
            preference INTEGER NOT NULL,
            host TEXT NOT NULL,
            matched INTEGER,
            PRIMARY KEY (examination, place)
        ) WITHOUT ROWID;

        """

    /// What the attempts at policies met.
    static let fetches = """
        CREATE TABLE fetch_records (
            examination INTEGER PRIMARY KEY REFERENCES examinations ON DELETE CASCADE,
            is_response INTEGER,
            failure INTEGER,
            failure_detail TEXT,
            tls_version TEXT,
            chain INTEGER REFERENCES certificate_chains,
            verify_error INTEGER,
            connect_ms INTEGER,
            handshake_ms INTEGER,
            first_byte_ms INTEGER,
            total_ms INTEGER,
            status INTEGER,
            content_type TEXT,
            location TEXT,
            retry_after TEXT,
            content_encoding TEXT,
            server TEXT,
            body INTEGER REFERENCES bodies
        );
        CREATE TABLE fetch_addresses (
            examination INTEGER NOT NULL REFERENCES examinations ON DELETE CASCADE,
            place INTEGER NOT NULL,
            address TEXT NOT NULL,
            is_refused INTEGER NOT NULL,
            failure INTEGER,
            failure_detail TEXT,
            PRIMARY KEY (examination, place)
        ) WITHOUT ROWID;
        CREATE TABLE peer_faults (
            examination INTEGER NOT NULL REFERENCES examinations ON DELETE CASCADE,
            place INTEGER NOT NULL,
            fault INTEGER NOT NULL,
            PRIMARY KEY (examination, place)
        ) WITHOUT ROWID;
        """
}
