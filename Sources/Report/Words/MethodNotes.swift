import Survey

/// How a survey measures and what its figures can bear; backticks stand around code, as in Markdown.
enum MethodNotes {
    /// The notes, in the order to read.
    static let all = [
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
}
