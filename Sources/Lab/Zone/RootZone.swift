/// The one zone of the lab: the root.
///
/// Everything hangs directly under the root, so that one authoritative server follows every CNAME and denies every other
/// name of the world, as a resolver would.
package enum RootZone {
    /// The name that the lab asks for to learn whether the servers answer.
    package static let readyName = "ready.mtasts-lab.invalid"

    /// The records that no site owns.
    package static let shared: [ZoneRecord] =
        [
            ZoneRecord("ns.mtasts-lab.invalid", .address, "127.0.0.1"),
            ZoneRecord(readyName, .text, "\"ready\""),
        ]
        + MailProvider.all.flatMap { provider in
            provider.hosts.map { ZoneRecord($0, .address, LabAddress.mail) }
        }

    /// The lines before the first record.
    static let head = """
        $TTL 300
        . IN SOA ns.mtasts-lab.invalid. hostmaster.mtasts-lab.invalid. 1 3600 600 86400 60
        . IN NS ns.mtasts-lab.invalid.

        """

    /// One record as a line.
    static func line(_ record: ZoneRecord) -> String {
        "\(record.owner). IN \(record.type.mnemonic) \(record.data)\n"
    }

    /// The records of the scenarios, each once: scenarios may share the target of a CNAME.
    package static func records(of scenarios: [Scenario]) -> [ZoneRecord] {
        var seen: Set<ZoneRecord> = []
        return scenarios.flatMap(\.site.zoneRecords).filter { seen.insert($0).inserted }
    }
}
