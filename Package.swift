// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target: language mode 6, the word `unsafe` demanded wherever it is due, no warning tolerated.
let rules: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// A library target and the tests that mirror it.
func floor(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: rules)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.init(stringLiteral: name)] + dependencies, exclude: exclude,
    swiftSettings: rules)
}

func headers(_ name: String, _ folder: String, pkgConfig: String, apt: String, brew: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/C/" + folder, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

let package = Package(
  name: "foreshock",
  products: [.executable(name: "foreshock", targets: ["foreshock"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // Floor 0: headers and module maps, and the packs as bytes.
    headers("CZlib", "zlib", pkgConfig: "zlib", apt: "zlib1g-dev", brew: "zlib"),
    headers("CArchive", "archive", pkgConfig: "libarchive", apt: "libarchive-dev", brew: "libarchive"),
    headers("CPCRE2", "pcre2", pkgConfig: "libpcre2-8", apt: "libpcre2-dev", brew: "pcre2"),
    .target(name: "CPacks", path: "Sources/C/packs"),

    // Floor 1: values, bytes, matching.
    floor("Events"),
    floor("Codecs", ["CZlib", "CArchive"]),
    floor("Matching", ["CPCRE2"]),

    // Floor 2: records, patterns, evidence.
    floor("Records", ["Events", "Matching"]),
    floor("Patterns", ["Events", "Matching", "CPacks", .product(name: "Yams", package: "Yams")]),
    floor("Evidence", ["Events"]),

    // Floor 3: inputs to evidence, evidence to findings, findings to text.
    floor("Ingest", ["Events", "Codecs", "Matching", "Records", "Patterns", "Evidence"]),
    floor("Analysis", ["Events", "Evidence"]),
    floor("Reports", ["Events", "Matching", "Evidence", "Analysis"]),

    // Floor 4: the command.
    .executableTarget(
      name: "foreshock",
      dependencies: [
        "Events", "Codecs", "Patterns", "Evidence", "Ingest", "Analysis", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: rules),

    // Made-up outages, for the tests and for `make bench`.
    .target(
      name: "Scenarios", dependencies: ["Events", "Evidence", "Analysis"], path: "Tests/Scenarios", swiftSettings: rules
    ),
    .executableTarget(
      name: "onset-bench", dependencies: ["Events", "Evidence", "Analysis", "Patterns", "Scenarios"],
      path: "Tests/Bench/Onset", swiftSettings: rules),

    // Spoilt inputs for what reads bytes: see `make fuzz`.
    .executableTarget(
      name: "fuzz", dependencies: ["Events", "Codecs", "Records", "Patterns", "Evidence", "Ingest"], path: "Tests/Fuzz",
      swiftSettings: rules),

    tests(of: "Events"),
    tests(of: "Codecs"),
    tests(of: "Matching"),
    tests(of: "Records", ["Events", "Matching"]),
    tests(of: "Patterns", ["Events", "Matching"], exclude: ["Broken"]),
    tests(of: "Evidence", ["Events"]),
    tests(of: "Ingest", ["Events", "Evidence", "Patterns", "Analysis", "Reports"]),
    tests(of: "Analysis", ["Events", "Evidence", "Scenarios"]),
    tests(of: "Reports", ["Events", "Evidence", "Analysis"]),
    .testTarget(name: "ForeshockTests", dependencies: ["foreshock", "Events", "Ingest"], swiftSettings: rules),
  ],
  cLanguageStandard: .c2x
)
