import Survey

extension MarkdownReport {
    /// How the figures came about, what their wholes are, and with what settings.
    var method: [String] {
        ["## How this was measured", Self.notes.map { "* \($0)" }.joined(separator: "\n"), definitions, runTable]
            + (model.run.options.isEmpty ? [] : [optionTable])
    }

    private static let notes = [
        "Each domain was asked for TXT at `_mta-sts`, MX, and TXT at `_smtp._tls`. Where an MTA-STS record, or a text "
            + "meant as one, was there, the policy was fetched over HTTPS from `mta-sts` under the domain, with no "
            + "redirects and the certificate checked (RFC 8461, 3.3). No mail was sent.",
        "Outcomes are by the letter of RFC 8461. Beside them stands how many of \(Tally.senders) sender "
            + "implementations accept what the letter rejects.",
        "What could not be told is not counted as absent: timeouts, server failures and the like make a domain "
            + "inconclusive, which is in no percentage but its own; bounds count all such domains out, and in.",
        "Intervals are 95 % score intervals (Wilson 1927). They take the list as a sample; of a list that is the whole, "
            + "the counts are the result.",
        "Before setting these figures beside others, compare the wholes: all names of a zone, names with mail and top "
            + "lists differ many times over, as do domains with a record, with a usable policy, and in order. One "
            + "registrar or provider can move the share of broken domains by tens of points.",
    ]

    private var definitions: String {
        var table = MarkdownTable(["Share of", "means"], words: 2)
        for whole in Denominator.allCases { table.add([whole.name, whole.definition]) }
        return table.text
    }

    private var runTable: String {
        let run = model.run
        var table = MarkdownTable(["Run", "\(run.runID)"], words: 2)
        table.add(["State", Self.safe(run.state)])
        table.add(["Started", TimeText.utc(run.startedAt)])
        table.add(["Finished", run.finishedAt.map(TimeText.utc) ?? NumberText.nothing])
        table.add(["List", Self.safe(run.listName)])
        table.add(["SHA-256 of the list", run.listSHA256?.description ?? NumberText.nothing])
        for row in run.canaries.map(CanaryWords.rows) ?? [] { table.add([row.name, Self.safe(row.text)]) }
        table.add(["TLS of MX hosts", run.probesMXTLS ? "probed" : "not probed"])
        table.add(["Version", Self.safe(run.toolVersion)])
        return table.text
    }

    private var optionTable: String {
        var table = MarkdownTable(["Setting", "Value"], words: 2)
        for option in model.run.options { table.add([Self.safe(option.name), Self.safe(option.value)]) }
        return table.text
    }
}
