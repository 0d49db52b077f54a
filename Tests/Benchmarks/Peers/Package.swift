// swift-tools-version: 6.2
import PackageDescription

// The programs of `scripts/benchmark` that run the engines of the survey alone. `Product` is a link to the sources of the
// survey, so that they are built here too and what they keep within their package is in reach.

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

/// A target of the survey.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .target(name: name, dependencies: dependencies, path: "Product/\(name)", swiftSettings: strict)
}

/// A program that drives an engine.
func driver(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// A C library of the system.
func system(_ name: String, pkgConfig: String) -> Target {
    .systemLibrary(name: name, path: "Product/\(name)", pkgConfig: pkgConfig)
}

let package = Package(
    name: "peers",
    targets: [
        system("CLDNS", pkgConfig: "ldns"),
        system("CCurl", pkgConfig: "libcurl"),
        system("COpenSSL", pkgConfig: "openssl"),
        .target(name: "CLinux", path: "Product/CLinux"),
        room("DNS", ["CLDNS", "CLinux"]),
        room("TLS", ["COpenSSL"]),
        room("HTTPS", ["TLS", "CCurl", "CLinux"]),
        .target(name: "Driving", swiftSettings: strict),
        driver("question-driver", ["DNS", "Driving"]),
        driver("fetch-driver", ["DNS", "HTTPS", "TLS", "Driving"]),
    ]
)
