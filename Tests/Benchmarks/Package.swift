// swift-tools-version: 6.2
import PackageDescription

// Benchmarks of single functions. The package stands apart so that its dependencies are fetched and built for it alone,
// and compiles the sources of the main package through the link `Sources`: `package` access ends where a package does.

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

/// A target of the main package.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, path: "Sources/\(name)", swiftSettings: strict)
}

/// Sources of the main package of which also what is internal is measured.
func open(_ name: String, _ dependencies: [Target.Dependency], path: String) -> Target {
    .target(
        name: name, dependencies: dependencies, path: path,
        swiftSettings: strict + [.unsafeFlags(["-enable-testing"])])
}

/// A C library of the system: module map and shim.
func system(_ name: String, pkgConfig: String) -> Target {
    .systemLibrary(name: name, path: "Sources/\(name)", pkgConfig: pkgConfig)
}

/// What benchmarks share.
func support(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, path: "Support/\(name)", swiftSettings: strict)
}

/// The benchmarks of a target.
func benchmarks(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
        name: name,
        dependencies: ["Measurement", .product(name: "Benchmark", package: "benchmark")] + dependencies, path: name,
        swiftSettings: strict, plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
}

let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // Without traits it counts no allocations, for which it would need libraries of its own.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
    ],
    targets: [
        room("MTASTS"),
        room("Survey", ["MTASTS"]),
        system("CLDNS", pkgConfig: "ldns"),
        system("CIDN2", pkgConfig: "libidn2"),
        system("CPSL", pkgConfig: "libpsl"),
        system("CZlib", pkgConfig: "zlib"),
        .target(name: "CLinux", path: "Sources/CLinux"),
        open("DNS", ["CLDNS", "CLinux"], path: "Sources/DNS"),
        room("Names", ["CIDN2", "CPSL"]),
        room("Tabular", ["CLinux", "CZlib"]),
        room("Store", ["Survey", "MTASTS", .product(name: "GRDB", package: "GRDB.swift")]),
        // Links to files of Scan, whose other files would need every engine.
        open("Duplicates", ["Names"], path: "Support/Duplicates"),

        support("Measurement", [.product(name: "Benchmark", package: "benchmark")]),
        support("Samples", ["Survey", "MTASTS"]),

        benchmarks("MTASTSBenchmarks", ["MTASTS"]),
        benchmarks("SurveyBenchmarks", ["Survey", "Samples"]),
        benchmarks("DNSBenchmarks", ["DNS"]),
        benchmarks("NamesBenchmarks", ["Names"]),
        benchmarks("TabularBenchmarks", ["Tabular"]),
        benchmarks("ScanBenchmarks", ["Duplicates"]),
        benchmarks("StoreBenchmarks", ["Store", "Survey", "Samples"]),
    ]
)
