extension Tables {
    /// What version 3 adds: which results canaries have confirmed, and which were taken back.
    ///
    /// * `canary_records`: a run under canaries, how often they were asked, and when all were answered rightly last.
    /// * `canary_window_records`: the times in which one was not, and of how many domains the results were taken back.
    /// * `unconfirmed`: positions whose results were written since canaries were asked last; from and to, a batch at a time.
    static let version3 = """
        CREATE TABLE canary_records (
            run INTEGER PRIMARY KEY REFERENCES run_records ON DELETE CASCADE,
            rounds INTEGER NOT NULL,
            answered_at INTEGER NOT NULL
        );
        CREATE TABLE canary_window_records (
            run INTEGER NOT NULL REFERENCES run_records ON DELETE CASCADE,
            place INTEGER NOT NULL,
            canary TEXT NOT NULL,
            kind TEXT NOT NULL,
            answer TEXT NOT NULL,
            resolver TEXT NOT NULL,
            began_at INTEGER NOT NULL,
            ended_at INTEGER,
            domains INTEGER NOT NULL,
            PRIMARY KEY (run, place)
        ) WITHOUT ROWID;
        CREATE TABLE unconfirmed (
            run INTEGER NOT NULL REFERENCES run_records ON DELETE CASCADE,
            batch INTEGER NOT NULL,
            first INTEGER NOT NULL,
            last INTEGER NOT NULL,
            PRIMARY KEY (run, batch, first)
        ) WITHOUT ROWID;
        """
}
