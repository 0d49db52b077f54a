import ArgumentParser
import Survey

/// What a lab needs and the internet does not.
struct LabOptions: ParsableArguments {
    @Option(help: "Trusted root certificates in PEM form. Default: those of the system.")
    var caFile: String?

    @Option(help: "The port of policy hosts.")
    var httpsPort: UInt16 = 443

    @Option(
        name: .customLong("allow-address"), parsing: .singleValue,
        help: "A block of special-purpose addresses that may be connected to, ADDRESS/LENGTH; may be repeated.")
    var allowed: [AllowedBlock] = []

    func validate() throws {
        guard httpsPort > 0 else { throw ValidationError("--https-port must be from 1 to 65535, not 0") }
    }

    /// The address filter with its exceptions.
    var filter: AddressFilter { AddressFilter(allowed: allowed.map(\.block)) }
}
