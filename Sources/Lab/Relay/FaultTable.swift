/// The faults of all names, as the relay looks them up.
struct FaultTable: Sendable {
    private var entries: [[UInt8]: [NameFault]] = [:]

    init(_ faults: some Sequence<NameFault>) {
        for fault in faults { entries[Question.wire(fault.name), default: []].append(fault) }
    }

    /// The fault that the catalogue wants for this question.
    func fault(for question: Question) -> Fault? {
        entries[question.name]?.first { entry in
            guard let type = entry.type else { return true }
            return type.rawValue == question.type
        }?.fault
    }
}
