package import Survey

/// What canaries confirm and take back.
extension SurveyWriter {
    /// Notes that canaries were answered rightly, and lets results count from here on only once they are so again.
    package func requireConfirmation(now: Int64) throws(StoreError) {
        let run = begun()
        try file.transaction { db in try CanaryRecords(db).addRound(to: run, now: now) }
        batch = batch ?? 0
    }

    /// The number of the last batch that was committed.
    package var mark: Int { batch ?? 0 }

    /// Lets the results of all batches up to a mark count, for canaries that were asked after it were answered rightly.
    package func confirm(upTo mark: Int, now: Int64) throws(StoreError) {
        let run = begun()
        try file.transaction { db in
            try UnconfirmedRecords(db, run: run).remove(upTo: mark)
            try CanaryRecords(db).addRound(to: run, now: now)
        }
    }

    /// Takes back the results that were not confirmed, and notes why, all in one transaction.
    ///
    /// - Returns: How many domains of each outcome they were.
    package func takeBack(_ window: CanaryWindow) throws(StoreError) -> [Outcome: Int] {
        let run = begun()
        let examinations = opened().examinations
        let (ranges, gone) = try file.transaction { db in
            let unconfirmed = UnconfirmedRecords(db, run: run)
            let (ranges, gone) = try Self.remove(unconfirmed, examinations, run)
            try CanaryRecords(db).add(window, domains: gone.values.reduce(0, +), to: run)
            return (ranges, gone)
        }
        forget(ranges)
        return gone
    }

    /// Takes back what an earlier process wrote and no canary confirmed.
    ///
    /// - Returns: Of how many domains.
    func takeBackLeftovers() throws(StoreError) -> Int {
        let run = begun()
        let examinations = opened().examinations
        let (ranges, gone) = try file.transaction { db in
            try Self.remove(UnconfirmedRecords(db, run: run), examinations, run)
        }
        forget(ranges)
        return gone.values.reduce(0, +)
    }

    private static func remove(
        _ unconfirmed: UnconfirmedRecords, _ examinations: ExaminationWriter, _ run: Int
    ) throws -> ([ClosedRange<Int>], [Outcome: Int]) {
        let ranges = try unconfirmed.all()
        var gone: [Outcome: Int] = [:]
        for range in ranges {
            let ids = RowID.of(run: run, position: range.lowerBound)...RowID.of(run: run, position: range.upperBound)
            gone.merge(try examinations.remove(ids), uniquingKeysWith: +)
        }
        try unconfirmed.remove(upTo: .max)
        return (ranges, gone)
    }

    private func forget(_ ranges: [ClosedRange<Int>]) {
        for range in ranges {
            for position in range { done.remove(position) }
        }
    }
}
