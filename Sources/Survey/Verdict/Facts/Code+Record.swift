extension Code {
    /// The record at `_mta-sts` (RFC 8461, 3.1).
    static let recordFacts: [Code: CodeFacts] = [
        .recordAbsent: CodeFacts(
            "No MTA-STS DNS record", "There is no TXT record at `_mta-sts`: the domain has not set up MTA-STS.",
            "Nothing is wrong; to start, publish a policy in mode testing and then the record.", "RFC 8461, 3.1",
            .noPolicyFound),
        .recordForeignTXT: CodeFacts(
            "Not configured: other TXT at `_mta-sts`",
            "The TXT records at `_mta-sts` belong to something else, such as SPF or a verification token.",
            "Move the text to where it belongs; for MTA-STS publish a record that begins with `v=STSv1;`.",
            "RFC 8461, 3.1", .noPolicyFound),
        .recordForeignCNAME: CodeFacts(
            "Not configured: wildcard CNAME at `_mta-sts`",
            "A CNAME, most likely a wildcard, answers for `_mta-sts`, and its target has no MTA-STS record.",
            "Nothing is wrong with MTA-STS; a record of its own at `_mta-sts` takes precedence over the wildcard.",
            "RFC 8461, 3.1", .noPolicyFound),
        .recordWrongLocation: CodeFacts(
            "MTA-STS record in the wrong place",
            "The MTA-STS record stands at the domain itself and not at `_mta-sts`, where senders look.",
            "Move the record to `_mta-sts` under the domain.", "RFC 8461, 3.1", .noPolicyFound),
        .recordMultiple: CodeFacts(
            "Several MTA-STS records", "More than one record at `_mta-sts` begins with `v=STSv1;`, so none counts.",
            "Remove all of them but one.", "RFC 8461, 3.1", .noPolicyFound),
        .recordBadVersion: CodeFacts(
            "Incorrectly formatted TXT: version", "The record does not begin with `v=STSv1` exactly as written.",
            "Begin the record with `v=STSv1;`, upper and lower case as here.", "RFC 8461, 3.1", .noPolicyFound),
        .recordIDMissing: CodeFacts(
            "Missing id", "The record has no `id` field, so senders assume that there is no policy.",
            "Add `id=` with letters and digits, such as the present date and time.", "RFC 8461, 3.1", .noPolicyFound),
        .recordIDInvalid: CodeFacts(
            "Incorrectly formatted TXT: id", "The `id` is not made of one to 32 letters and digits.",
            "Use letters and digits only, at most 32: no hyphen, no dot, no space.", "RFC 8461, 3.1", .noPolicyFound),
        .recordExtensionInvalid: CodeFacts(
            "Incorrectly formatted TXT: extension field",
            "A field beside `v` and `id` has a name or a value that the grammar does not allow.",
            "Remove the field, or mend its name and value.", "RFC 8461, 3.1", .noPolicyFound),
        .recordPolicyInTXT: CodeFacts(
            "Policy text inside the TXT record", "The record carries the policy, which senders fetch over HTTPS only.",
            "Serve the policy over HTTPS and keep only `v` and `id` in the record.", "RFC 8461, 3.1", .noPolicyFound),
        .recordSyntax: CodeFacts(
            "Incorrectly formatted TXT: syntax", "The record does not follow the grammar.",
            "Write it as `v=STSv1; id=20240101T000000;` with an id of your own.", "RFC 8461, 3.1", .noPolicyFound),
        .recordNonASCII: CodeFacts(
            "Incorrectly formatted TXT: not ASCII", "The record carries bytes beyond US-ASCII.",
            "Type the record anew in plain ASCII; quotation marks and spaces from word processors are the usual cause.",
            "RFC 8461, 3.1", .noPolicyFound),
        .recordSpaceBeforeSemicolon: CodeFacts(
            "White space before the first semicolon",
            "White space follows `v=STSv1`: legal alone, but a sender discards the record beside another TXT record.",
            "Remove the white space.", "RFC 8461, 3.1 and erratum 6285"),
        .recordDuplicateField: CodeFacts(
            "Repeated field in the record", "A field stands more than once in the record; senders use the first.",
            "Remove the repetitions.", "RFC 8461, 3.2"),
        .recordDanglingCNAME: CodeFacts(
            "Record delegated to nothing",
            "`_mta-sts` is a CNAME to an MTA-STS name that does not exist or carries no record.",
            "Restore the target with the provider, or remove the CNAME.", "RFC 8461, 3.1", .noPolicyFound),
        .recordCNAMELoop: CodeFacts(
            "CNAME loop at the record", "The CNAME records at `_mta-sts` lead back to themselves or go on too long.",
            "Point the CNAME straight at the name that carries the record.", "RFC 8461, 3.1", .noPolicyFound),
        .recordDNSTimeout: CodeFacts(
            "No answer for the record", "No name server answered the question for the record in time.",
            "Scan again; if it stays, check the domain's name servers.", "RFC 8461, 3.1"),
        .recordDNSServfail: CodeFacts(
            "DNS failure at the record", "The resolver answered the question for the record with a server failure.",
            "Scan again; if it stays, check the zone and its name servers.", "RFC 8461, 3.1"),
        .recordDNSRefused: CodeFacts(
            "Question for the record refused", "The resolver refused to answer the question for the record.",
            "Check that the resolver serves this client, and the zone its name servers.", "RFC 8461, 3.1"),
        .recordDNSSECBogus: CodeFacts(
            "DNSSEC failure at the record", "The answer for the record does not pass DNSSEC validation.",
            "Mend the signatures or the DS record of the zone.", "RFC 8461, 3.1"),
        .recordAnswerTooLarge: CodeFacts(
            "Answer for the record too large", "The answer at `_mta-sts` is larger than is accepted.",
            "Remove TXT records that have no business at `_mta-sts`.", "RFC 8461, 3.1"),
    ]
}
