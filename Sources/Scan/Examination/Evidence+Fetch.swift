import Survey

extension Evidence {
    /// Puts aside the fetch of an earlier pass where a new one may see something else, and counts it where it failed in
    /// a way that this pass can confirm.
    mutating func putUnsettledFetchAside() {
        guard let earlier = fetch else { return }
        // Where nothing was connected to, an address that could not be told is what may be found now.
        let stages: [Stage] = earlier.ending == nil ? [.phost] : [.ptcp, .ptls, .phttp]
        let isUnsettled = judge(self).findings.contains { $0.severity == .transient && stages.contains($0.code.stage) }
        guard isUnsettled else { return }
        if earlier.ending != nil, !earlier.endedLocally { earlierFetchFailures += 1 }
        fetch = nil
    }
}

extension FetchEvidence {
    /// Whether the fetch failed on this machine, which says nothing of the policy host.
    fileprivate var endedLocally: Bool {
        if case .failed(.local, _) = ending { true } else { false }
    }
}
