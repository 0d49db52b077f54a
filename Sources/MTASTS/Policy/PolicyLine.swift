/// One line of a policy and how it ends.
struct PolicyLine {
    /// How a line ends.
    ///
    /// RFC 8461, 3.2: `sts-policy-term = LF / CRLF`; the rest is met in the wild.
    enum Ending {
        /// LF or CRLF.
        case legal
        /// Two or more CR before the LF.
        case severalCarriageReturns
        /// CR without LF.
        case carriageReturn
        /// CR as the last byte of a file whose other lines end in LF.
        case finalCarriageReturn
        /// The end of the file.
        case endOfFile
    }

    /// The number of the line, from one.
    let number: Int

    /// The line without its ending.
    let content: ArraySlice<UInt8>

    /// How it ends.
    let ending: Ending

    /// Cuts a file into lines.
    ///
    /// A file that ends with a line ending has no empty line behind it.
    static func cut(_ body: ArraySlice<UInt8>) -> [PolicyLine] {
        let (carriageReturn, lineFeed) = (UInt8(0x0D), UInt8(0x0A))
        var lines: [PolicyLine] = []
        var start = body.startIndex
        var hasBareCarriageReturn = false
        while start < body.endIndex {
            let end = body[start...].firstIndex { $0 == carriageReturn || $0 == lineFeed } ?? body.endIndex
            let afterReturns = body[end...].firstIndex { $0 != carriageReturn } ?? body.endIndex
            let returns = afterReturns - end
            var ending = Ending.endOfFile
            var next = afterReturns
            if afterReturns < body.endIndex, body[afterReturns] == lineFeed {
                ending = returns > 1 ? .severalCarriageReturns : .legal
                next += 1
            } else if returns > 0 {
                let isFinal = afterReturns == body.endIndex && !lines.isEmpty && !hasBareCarriageReturn
                ending = isFinal ? .finalCarriageReturn : .carriageReturn
                hasBareCarriageReturn = true
            }
            lines.append(PolicyLine(number: lines.count + 1, content: body[start..<end], ending: ending))
            start = next
        }
        return lines
    }
}
