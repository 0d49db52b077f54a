/// The views of what canaries told.
enum CanaryViews {
    static let rounds = """
        SELECT run AS run_id, rounds, \(Views.time("answered_at")) AS answered_at FROM canary_records
        """

    static let windows = """
        SELECT run AS run_id, canary, kind, \(Views.time("began_at")) AS began_at, \(Views.time("ended_at")) AS ended_at,
            answer, resolver, domains
        FROM canary_window_records
        """
}
