// swift-tools-version: 6.2
import PackageDescription

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

/// A Swift target with the house settings.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// An executable of one `@main` line.
func door(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The test target that mirrors a target.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A C library of the system: module map and shim.
func system(_ name: String, pkgConfig: String, debian: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([debian])])
}

let package = Package(
    name: "mtasts-survey",
    products: [
        .library(name: "MTASTS", targets: ["MTASTS"]),
        .executable(name: "mtasts-survey", targets: ["mtasts-survey"]),
        .executable(name: "mtasts-lab", targets: ["mtasts-lab"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
    ],
    targets: [
        // Core
        room("MTASTS"),
        room("Survey", ["MTASTS"]),

        // C libraries, one Swift importer each
        system("CLDNS", pkgConfig: "ldns", debian: "libldns-dev"),
        system("CCurl", pkgConfig: "libcurl", debian: "libcurl4-openssl-dev"),
        system("COpenSSL", pkgConfig: "openssl", debian: "libssl-dev"),
        system("CIDN2", pkgConfig: "libidn2", debian: "libidn2-dev"),
        system("CPSL", pkgConfig: "libpsl", debian: "libpsl-dev"),
        system("CZlib", pkgConfig: "zlib", debian: "zlib1g-dev"),
        .target(name: "CLinux"),
        // Empty but under ThreadSanitizer; whatever waits for a `Mutex` is linked with it.
        .target(name: "CThreadSanitizer"),
        // Not where a sanitizer brings an allocator of its own.
        .target(name: "CAllocator", linkerSettings: [.linkedLibrary("jemalloc", .when(configuration: .release))]),

        // Engines
        room("DNS", ["CLDNS", "CLinux"]),
        room("TLS", ["COpenSSL"]),
        room("HTTPS", ["TLS", "CCurl", "CLinux"]),
        room("Names", ["CIDN2", "CPSL"]),
        room("Tabular", ["CLinux", "CZlib"]),

        // Edge
        room("Scan", ["Survey", "MTASTS", "Tabular", "Names", "DNS", "HTTPS", "TLS"]),
        room("Store", ["Survey", "MTASTS", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "Report",
            dependencies: ["Survey", "MTASTS", "Tabular", .product(name: "Mustache", package: "swift-mustache")],
            // The page's parts are in the program, which is one file; the folder they are in goes away.
            resources: [.embedInCode("Formats/HTML/Page")], swiftSettings: strict),
        room(
            "Commands",
            [
                "Scan", "Store", "Report", "Survey", "MTASTS", "Names", "Tabular", "DNS", "HTTPS", "TLS",
                "CThreadSanitizer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ]),
        door(
            "mtasts-survey",
            ["Commands", "CAllocator", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
        room("Lab"),
        door("mtasts-lab", ["Lab", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

        // Tests
        tests("MTASTSTests", ["MTASTS"]),
        tests("SurveyTests", ["Survey", "MTASTS"]),
        tests("CThreadSanitizerTests", ["CThreadSanitizer"]),
        tests("DNSTests", ["DNS"]),
        tests("TLSTests", ["TLS"]),
        tests("HTTPSTests", ["HTTPS", "TLS", "COpenSSL"]),
        tests("NamesTests", ["Names"]),
        tests("TabularTests", ["Tabular"]),
        tests("ScanTests", ["Scan", "Survey", "MTASTS", "DNS", "HTTPS", "Tabular"]),
        tests("StoreTests", ["Store", "Survey", "MTASTS"]),
        tests("ReportTests", ["Report", "Survey", "MTASTS", "TLS"]),
        tests(
            "CommandsTests",
            [
                "Commands", "Scan", "Store", "Survey", "Report", "MTASTS", "DNS", "Names", "Tabular",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
        tests("LabTests", ["Lab"]),
        tests("EndToEndTests", ["Lab"]),
        // Replays what the fuzzer is given; the fuzzer itself is a package of its own.
        .testTarget(
            name: "FuzzTests",
            dependencies: ["DNS", "HTTPS", "MTASTS", "Names", "Scan", "Store", "Survey", "TLS", "Tabular", "COpenSSL"],
            path: "Tests/Fuzz",
            exclude: [
                "Driver", "Package.swift", "Parsers.tsv", "Parts", "Sources", "corpus", "crashes", "dictionaries",
            ],
            sources: ["Targets", "Replay"], swiftSettings: strict),
    ]
)

// The tests of the engines and of what joins them, without the rest of the house: `scripts/test --engines`.
if Context.environment["SURVEY_TESTS"] == "engines" {
    let engines: Set = ["DNS", "TLS", "HTTPS", "Names", "Tabular", "Scan", "Store", "Fuzz", "CThreadSanitizer"]
    package.targets.removeAll { $0.type == .test && !engines.contains(String($0.name.dropLast("Tests".count))) }
}
