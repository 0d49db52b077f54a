// swift-tools-version: 6.2
import PackageDescription

// Parsers of foreign bytes under libFuzzer and AddressSanitizer. The package stands apart because everything in it is
// instrumented, and compiles the sources of the main package through the link `Sources`. It needs no other package.

let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

/// Optimised, as in production with overflow checks, and with what is internal open to the targets.
let instrumented = strict + [.unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"])]

/// A target of the main package.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/\(name)", swiftSettings: instrumented)
}

/// Links to the parsers of a target that would bring other packages along.
func part(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, path: "Parts/\(name)", swiftSettings: instrumented)
}

/// A C library of the system: module map and shim.
func system(_ name: String, pkgConfig: String) -> Target {
    .systemLibrary(name: name, path: "Sources/\(name)", pkgConfig: pkgConfig)
}

let package = Package(
    name: "fuzz",
    targets: [
        room("MTASTS"),
        room("Survey", ["MTASTS"]),
        system("CLDNS", pkgConfig: "ldns"),
        system("CCurl", pkgConfig: "libcurl"),
        system("COpenSSL", pkgConfig: "openssl"),
        system("CIDN2", pkgConfig: "libidn2"),
        system("CPSL", pkgConfig: "libpsl"),
        system("CZlib", pkgConfig: "zlib"),
        .target(name: "CLinux", path: "Sources/CLinux"),
        room("DNS", ["CLDNS", "CLinux"]),
        room("TLS", ["COpenSSL"]),
        room("HTTPS", ["TLS", "CCurl", "CLinux"]),
        room("Names", ["CIDN2", "CPSL"]),
        room("Tabular", ["CLinux", "CZlib"]),
        part("Scan", ["Survey"]),
        part("Store", ["Survey"]),
        .target(
            name: "Targets",
            dependencies: [
                "DNS", "HTTPS", "MTASTS", "Names", "Scan", "Store", "Survey", "TLS", "Tabular", "COpenSSL",
            ],
            path: "Targets", swiftSettings: instrumented),
        .executableTarget(
            name: "fuzz", dependencies: ["Targets"], path: "Driver", swiftSettings: instrumented,
            // gold fails over the debug information of the fuzzer's runtime.
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
    ]
)
