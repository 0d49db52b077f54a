import ArgumentParser
import Survey

/// A block of addresses from the command line.
struct AllowedBlock: ExpressibleByArgument {
    let block: AddressBlock

    init?(argument: String) {
        guard let block = AddressBlock(argument) else { return nil }
        self.block = block
    }
}
