import Tabular

extension FuzzTarget {
    /// Zone files; a byte chooses the size of the pieces.
    static let zone = FuzzTarget("zone", longest: 1024) { input in
        var choices = Choices(input)
        let choice = Int(choices.next())
        let bytes = Array(choices.rest)
        if choice >= 240 {
            try Pieces.demandSame(bytes, each: choice - 239, firstLine: ";") { try records($0) }
        }
        let source = { ByteSource(bytes: bytes, name: "list") }
        guard let found = try? records(source()) else { return }
        for record in found { try verify(record) }
        var owners = try NSOwners(source())
        let delegated = Set(found.filter { $0.type == "NS" }.map(\.owner))
        while let owner = try owners.next() {
            try demand(delegated.contains(owner.owner), "a delegated name owns name servers")
        }
    }

    private static func records(_ source: ByteSource) throws -> [ZoneRecord] {
        var reader = try ZoneReader(source)
        var records: [ZoneRecord] = []
        while let record = try reader.next() {
            let last = records.last
            try demand(record.offset > last?.offset ?? -1, "records follow one another")
            try demand(record.line > last?.line ?? 0, "records stand on lines of their own")
            records.append(record)
        }
        return records
    }

    private static func verify(_ record: ZoneRecord) throws {
        let owner = record.owner
        try demand((1...1016).contains(owner.count), "an owner is bounded")
        try demand(!owner.contains { (0x41...0x5A).contains($0) }, "an owner is in lower case")
        // A string in quotes is no name; what is left of it tells no more than that there was one.
        guard !owner.contains(UInt8(ascii: "\"")) else { return }
        let final: [UInt8] = owner == [UInt8(ascii: ".")] ? [] : [UInt8(ascii: ".")]
        let again = try records(ByteSource(bytes: owner + final + Array(" NS .\n".utf8), name: "list"))
        try demand(again.map(\.owner) == [owner], "an owner reads back the same")
    }
}
