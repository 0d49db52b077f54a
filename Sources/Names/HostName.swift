/// The rules for the name of a host that receives mail, on lower-case text (RFC 1035, 2.3.1 and 2.3.4; RFC 5321, 4.1.2).
enum HostName {
    /// The first rule that the name breaks, or nothing when it is legal as it stands.
    static func problem(in name: Span<UInt8>) -> DomainProblem? {
        guard !name.isEmpty else { return .empty }
        guard name[0] != UInt8(ascii: ".") else { return name.count == 1 ? .emptyLabel : .leadingDot }
        var labelStart = 0
        var labels = 1
        var isNumeric = true
        for index in name.indices {
            switch name[index] {
            case UInt8(ascii: "a")...UInt8(ascii: "z"):
                isNumeric = false
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                break
            case UInt8(ascii: "-"):
                isNumeric = false
                guard index > labelStart else { return .hyphen }
            case UInt8(ascii: "."):
                if let problem = labelProblem(in: name, from: labelStart, to: index) { return problem }
                labelStart = index + 1
                labels += 1
                isNumeric = true
            case UInt8(ascii: "_"):
                return .underscore
            case UInt8(ascii: "*") where labels == 1 && name.count > 1 && name[1] == UInt8(ascii: "."):
                return .wildcard
            default:
                return .illegalCharacter
            }
        }
        if let problem = labelProblem(in: name, from: labelStart, to: name.count) { return problem }
        guard name.count <= 253 else { return .nameTooLong }
        guard labels > 1 else { return .singleLabel }
        return isNumeric ? .numericTopLevel : nil
    }

    private static func labelProblem(in name: Span<UInt8>, from start: Int, to end: Int) -> DomainProblem? {
        guard end > start else { return .emptyLabel }
        guard end - start <= 63 else { return .labelTooLong }
        return name[end - 1] == UInt8(ascii: "-") ? .hyphen : nil
    }
}
