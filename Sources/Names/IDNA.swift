import CIDN2

/// U-labels to A-labels by libidn2: IDNA 2008 with the mapping of UTS 46, non-transitional (`ß` stays a letter of its own).
enum IDNA {
    /// The A-label of one label; the input holds no NUL and is UTF-8.
    ///
    /// Labels are converted one by one, so that ASCII labels which IDNA would refuse (`r3---sn`) but DNS holds are kept beside them.
    static func aLabel(of label: ArraySlice<UInt8>) throws(DomainProblem) -> [UInt8] {
        let terminated = Array(label) + [0]
        var converted: UnsafeMutablePointer<UInt8>?
        let flags = Int32(bitPattern: IDN2_NFC_INPUT.rawValue | IDN2_NONTRANSITIONAL.rawValue)
        let status = unsafe idn2_lookup_u8(terminated, &converted, flags)
        guard status == IDN2_OK.rawValue, let text = unsafe converted else {
            let tooLong = [
                IDN2_TOO_BIG_LABEL.rawValue, IDN2_TOO_BIG_DOMAIN.rawValue, IDN2_PUNYCODE_BIG_OUTPUT.rawValue,
            ]
            throw tooLong.contains(status) ? .labelTooLong : .internationalized
        }
        defer { unsafe idn2_free(text) }
        var ascii: [UInt8] = []
        var index = 0
        while unsafe text[index] != 0 {
            unsafe ascii.append(text[index])
            index += 1
        }
        return ascii
    }
}
