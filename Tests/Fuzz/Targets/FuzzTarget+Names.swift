import MTASTS
import Names

@testable import DNS
@testable import Survey

extension FuzzTarget {
    /// Cells of a list, and names from anywhere.
    static let domainName = FuzzTarget("domain-name", longest: 320) { input in
        let domain = try? DomainInput(input)
        var name: [UInt8]?
        DomainInput.withName(in: input.span) { bytes, _ in name = bytes.indices.map { bytes[$0] } }
        try demand(name == domain.map { Array($0.name.utf8) }, "a name is the same when it is handed over")
        if let domain { try verify(domain) }
        let text = String(decoding: input, as: UTF8.self)
        if let name = try? DomainName(bytes: input) {
            try demand((1...253).contains(name.text.utf8.count), "a name is bounded")
            try demand((try? DomainName(name.text)) == name, "a name reads back the same")
            try demand((try? DomainName(text)) == name, "a name is the same as text")
            try demand(name.parent.map { name.isSubdomain(of: $0) } ?? true, "a name is below its parent")
        } else if text.utf8.elementsEqual(input) {
            try demand((try? DomainName(text)) == nil, "what is no name as bytes is none as text")
        }
        if let name = WireName(text) {
            try demand(name.bytes.count <= 255 && name.bytes.last == 0, "a name on the wire is bounded")
            try demand(WireName(name.text)?.text == name.text, "a name on the wire reads back the same")
        }
    }

    private static let suffixes = PublicSuffixList()

    private static func verify(_ domain: DomainInput) throws {
        let name = domain.name
        let again = try? DomainInput(name)
        try demand(again?.name == name && again?.cleaned == [], "a domain read again needs no cleaning: \(name)")
        try demand((try? DomainName(name))?.text == name, "a domain is a legal name: \(name)")
        try demand(WireName(name) != nil, "a domain can be asked for: \(name)")
        guard let suffixes else { return }
        try demand(name.hasSuffix(suffixes.publicSuffix(of: name)), "a name ends in its public suffix: \(name)")
        let registered = suffixes.registrableDomain(of: name)
        try demand(registered.map(name.hasSuffix) ?? true, "a name ends in its registrable domain: \(name)")
    }

    /// A pattern of a policy, a zero, and the name of a host.
    static let mxPattern = FuzzTarget("mx-pattern", longest: 320) { input in
        let texts = Choices(input).texts
        guard let pattern = try? MXPattern(texts[0]) else { return }
        try demand((try? MXPattern(pattern.text)) == pattern, "a pattern reads back the same")
        // The grammar allows numbers alone, behind a wildcard too.
        let isAddress = (try? MXPattern(pattern.base))?.isAddress ?? false
        try demand((try? DomainName(pattern.base)) != nil || isAddress, "a pattern is over a legal name")
        guard let host = texts.dropFirst().first, host.utf8.allSatisfy({ $0 < 0x80 }) else { return }
        let covers = DNSID.name(pattern.text, covers: host)
        // Certificates and policies have the same rule, but no host is empty before its wildcard.
        try demand(pattern.matches(host) == covers || host.hasPrefix("."), "\(pattern) covers \(host) or does not")
    }

    /// Addresses, their blocks, servers with ports, and files of resolvers.
    static let addresses = FuzzTarget("addresses", longest: 128) { input in
        let text = String(decoding: input, as: UTF8.self)
        let address = Survey.IPAddress(text)
        if !input.contains(0) {
            let peer = DNS.IPAddress(text)
            try demand((address == nil) == (peer == nil), "both readers take an address or none does: \(text)")
            if let address, let peer {
                try demand(Survey.IPAddress(peer.description) == address, "both read the same address: \(text)")
            }
        }
        if let address {
            try demand(Survey.IPAddress(address.description) == address, "an address reads back the same")
            try demand(Survey.IPAddress(bytes: address.bytes) == address, "an address is its bytes")
        }
        if let block = AddressBlock(text) {
            try demand(AddressBlock(block.description) == block, "a block reads back the same")
            try demand(block.contains(block.base), "a block holds its first address")
        }
        if let server = try? ServerAddress(text) {
            try demand((try? ServerAddress(server.description)) == server, "a server reads back the same")
        }
        let servers = SystemResolvers.parse(text)
        let file = servers.map { "nameserver \($0.address)\n" }.joined()
        try demand(SystemResolvers.parse(file) == servers, "a file of resolvers reads back the same")
    }
}
