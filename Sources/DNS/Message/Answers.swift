import CLDNS

/// The records of an answer section, read by ldns; owned.
///
/// Record by record, because reading the whole message costs twice as much: the sections behind say nothing that counts.
@safe
struct Answers: ~Copyable {
    private let records: [UnsafeMutablePointer<ldns_rr>]

    /// Reads the records that begin at a position; nil where ldns refuses one.
    init?(_ message: Span<UInt8>, from start: Int) {
        let count = message.number16(at: 6)
        var read: [UnsafeMutablePointer<ldns_rr>] = unsafe []
        unsafe read.reserveCapacity(count)
        var position = start
        for _ in 0..<count {
            var record: UnsafeMutablePointer<ldns_rr>?
            let status = unsafe message.withUnsafeBytes {
                unsafe ldns_wire2rr(
                    &record, $0.baseAddress?.assumingMemoryBound(to: UInt8.self), $0.count, &position,
                    LDNS_SECTION_ANSWER)
            }
            guard status == LDNS_STATUS_OK, let record = unsafe record else {
                for index in unsafe read.indices { unsafe ldns_rr_free(read[index]) }
                return nil
            }
            unsafe read.append(record)
        }
        unsafe records = read
    }

    deinit { for index in unsafe records.indices { unsafe ldns_rr_free(records[index]) } }

    /// Collects the records of a type at a name; false where the data of one does not fit its type.
    func collect(type: UInt16, owner: [UInt8], into records: inout [RecordData], ttl: inout UInt32?) -> Bool {
        for index in unsafe self.records.indices {
            let record = unsafe self.records[index]
            guard unsafe ldns_rr_get_type(record).rawValue == UInt32(type), unsafe Self.is(record, at: owner) else {
                continue
            }
            guard let data = unsafe RecordData(record) else { return false }
            records.append(data)
            ttl = unsafe min(ttl ?? .max, ldns_rr_ttl(record))
        }
        return true
    }

    /// The target of the CNAME record at a name.
    func alias(of owner: [UInt8], ttl: inout UInt32?) -> [UInt8]? {
        for index in unsafe records.indices {
            let record = unsafe records[index]
            guard unsafe ldns_rr_get_type(record) == LDNS_RR_TYPE_CNAME, unsafe Self.is(record, at: owner),
                let target = unsafe ldns_rr_rdf(record, 0)
            else { continue }
            ttl = unsafe min(ttl ?? .max, ldns_rr_ttl(record))
            return unsafe Array(target.bytes)
        }
        return nil
    }

    /// Whether a DNAME record stands above a name.
    func redirectsTree(of name: [UInt8]) -> Bool {
        for index in unsafe records.indices {
            let record = unsafe records[index]
            guard unsafe ldns_rr_get_type(record) == LDNS_RR_TYPE_DNAME, let owner = unsafe ldns_rr_owner(record) else {
                continue
            }
            if unsafe owner.bytes.count < name.count && owner.bytes.isName(atOrAbove: name) { return true }
        }
        return false
    }

    private static func `is`(_ record: UnsafeMutablePointer<ldns_rr>, at owner: [UInt8]) -> Bool {
        guard unsafe ldns_rr_get_class(record) == LDNS_RR_CLASS_IN, let name = unsafe ldns_rr_owner(record) else {
            return false
        }
        return unsafe name.bytes.isName(owner[...])
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether it is the same name in wire form, whatever the case of letters.
    fileprivate func isName(_ name: ArraySlice<UInt8>) -> Bool {
        guard count == name.count else { return false }
        for (index, other) in zip(indices, name) {
            let one = unsafe self[index]
            if one == other { continue }
            let lower = one | 0x20
            guard one ^ other == 0x20, lower >= UInt8(ascii: "a"), lower <= UInt8(ascii: "z") else { return false }
        }
        return true
    }

    /// Whether it is a name in wire form or one above it.
    func isName(atOrAbove name: [UInt8]) -> Bool {
        var start = 0
        while name.count - start > count { start += 1 + Int(name[start]) }
        return unsafe isName(name[start...])
    }
}

extension UnsafeMutablePointer<ldns_rdf> {
    /// The bytes of a data field; borrowed from the field.
    var bytes: UnsafeBufferPointer<UInt8> {
        unsafe UnsafeBufferPointer(start: ldns_rdf_data(self), count: ldns_rdf_size(self))
    }
}

extension RecordData {
    /// Copies the data out of a record of ldns; nil where it does not fit the type.
    fileprivate init?(_ record: UnsafeMutablePointer<ldns_rr>) {
        let count = unsafe ldns_rr_rd_count(record)
        guard let first = unsafe ldns_rr_rdf(record, 0) else { return nil }
        let bytes = unsafe first.bytes
        switch unsafe ldns_rr_get_type(record) {
        case LDNS_RR_TYPE_A where bytes.count == 4:
            self = unsafe .address(.v4(bytes.reduce(0) { $0 << 8 | UInt32($1) }))
        case LDNS_RR_TYPE_AAAA where bytes.count == 16:
            self = unsafe .address(.v6(bytes.reduce(0) { $0 << 8 | UInt128($1) }))
        case LDNS_RR_TYPE_CNAME:
            self = unsafe .cname(WireName.text(of: bytes.span))
        case LDNS_RR_TYPE_MX where count == 2 && bytes.count == 2:
            guard let host = unsafe ldns_rr_rdf(record, 1) else { return nil }
            self = unsafe .mx(
                MXRecord(
                    preference: UInt16(bytes[0]) << 8 | UInt16(bytes[1]), host: WireName.text(of: host.bytes.span)))
        case LDNS_RR_TYPE_TXT:
            var text: [UInt8] = []
            for index in 0..<count {
                guard let string = unsafe ldns_rr_rdf(record, index) else { return nil }
                // The first byte of a character-string is its length (RFC 1035, 3.3). The strings of a record are
                // joined without spaces (RFC 8461, 3.1; RFC 8460, 3).
                unsafe text.append(contentsOf: string.bytes.dropFirst())
            }
            self = .txt(TXTRecord(bytes: text, stringCount: count))
        default: return nil
        }
    }
}
