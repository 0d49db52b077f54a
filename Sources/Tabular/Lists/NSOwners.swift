/// The delegated names of a zone: owners of NS records other than the zone itself, those below other delegations too.
///
/// A name whose records stand together is given once; one that comes again later is given again, for duplicates are counted later.
package struct NSOwners: ~Copyable {
    private var zone: ZoneReader
    private var apex: [UInt8]?
    private var last: [UInt8] = []

    /// Begins at the first record of a zone file.
    package init(_ source: ByteSource) throws(ListError) {
        zone = try ZoneReader(source)
    }

    /// Goes to the first NS record of the next delegated name, or returns nothing at the end.
    package mutating func next() throws(ListError) -> ZoneRecord? {
        while let record = try zone.next() {
            if record.type == "SOA", apex == nil { apex = record.owner }
            guard record.type == "NS", record.owner != last, record.owner != apex ?? zone.firstOrigin else { continue }
            last = record.owner
            return record
        }
        return nil
    }
}
