/// Which policy hosts need which certificates.
///
/// A scenario about certificates has one of its own; all others share one certificate among a hundred names, because each
/// call of `openssl` takes 20 ms and a lab with thousands of policy hosts is to start in seconds.
struct CertificatePlan {
    /// One certificate to make.
    struct Order {
        let file: String
        let kind: Certificate
        let names: [String]
    }

    private static let groupSize = 100

    private(set) var orders: [Order] = []
    /// Host names and the files that hold their certificates.
    private(set) var links: [(host: String, file: String)] = []
    private var open: [Certificate: [String]] = [:]
    private var shared: Set<Certificate> = []

    /// A certificate for a site of the catalogue.
    mutating func addScenario(_ site: Site) {
        guard site.certificate != .ordinary, site.certificate != .missing else { return addShared(site) }
        orders.append(
            Order(file: "certs/\(site.policyHost).pem", kind: site.certificate, names: Self.names(for: site)))
    }

    /// A place in a shared certificate.
    mutating func addShared(_ site: Site) {
        guard site.certificate != .missing else { return }
        if case .names(let names) = site.certificate {
            let file = "groups/\(names[0]).pem"
            if shared.insert(site.certificate).inserted {
                orders.append(Order(file: file, kind: site.certificate, names: names))
            }
            links.append((site.policyHost, file))
            return
        }
        open[site.certificate, default: []].append(site.policyHost)
        if open[site.certificate]?.count == Self.groupSize { close(site.certificate) }
    }

    /// Orders the certificates of the groups that are not full.
    mutating func finish() {
        for kind in open.keys.sorted(by: { "\($0)" < "\($1)" }) { close(kind) }
    }

    private mutating func close(_ kind: Certificate) {
        guard let names = open.removeValue(forKey: kind), !names.isEmpty else { return }
        let file = "groups/\(orders.count).pem"
        orders.append(Order(file: file, kind: kind, names: names))
        links += names.map { ($0, file) }
    }

    private static func names(for site: Site) -> [String] {
        if case .names(let names) = site.certificate { names } else { [site.policyHost] }
    }
}
