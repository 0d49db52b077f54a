/// Failing policy servers by the stage at which they fail.
struct StageCounts: Hashable, Sendable {
    let dns: Int
    let tcp: Int
    let tls: Int
    let http: Int
    let syntax: Int
}

extension StageCounts {
    /// So many failures in the proportions of others; a stage that occurs there occurs here.
    init(_ total: Int, as others: StageCounts) {
        let weights = [others.dns, others.tcp, others.tls, others.http, others.syntax]
        let parts = Apportionment.parts(of: total, by: weights, atLeast: 1)
        self.init(dns: parts[0], tcp: parts[1], tls: parts[2], http: parts[3], syntax: parts[4])
    }
}
