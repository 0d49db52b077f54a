/// What stands at a name that is asked for TXT.
package enum TextAnswer: Hashable, Sendable {
    /// The name does not exist.
    case absent
    /// The name exists without TXT.
    case empty
    /// TXT records, each cut into strings of 255 octets where it is longer.
    case texts([String])
    /// One TXT record of several strings.
    case strings([String])
    /// A chain of CNAMEs, ending in TXT records or, without any, in a name that does not exist.
    case alias([String], texts: [String])
    /// A chain of CNAMEs that ends in a name without TXT.
    case aliasWithoutText([String])
    /// CNAMEs that lead back to the start.
    case loop
}

/// Where the policy host points.
package enum HostAnswer: Hashable, Sendable {
    /// The address of the lab server that plays the site's behaviour.
    case served
    /// Exactly these addresses, of either family.
    case addresses([String])
    /// The served address and others beside it.
    case servedAnd([String])
    /// A chain of CNAMEs that ends at the served address.
    case alias([String])
    /// A chain of CNAMEs that ends at a name with this address; sites that share the name leave it to the population.
    case shared([String], address: String)
    /// A chain of CNAMEs that ends in a name that does not exist.
    case dangling([String])
    /// The name does not exist.
    case absent
    /// The name exists without addresses.
    case empty
    /// CNAMEs that lead back to the start.
    case loop
}

/// One MX record.
package struct MailExchange: Hashable, Sendable {
    package var preference = 10
    package let host: String
}
