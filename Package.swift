// swift-tools-version: 6.1
import PackageDescription

// Arrows point down only: each target may use those listed in its `dependencies` and no others,
// so the compiler keeps the walls between the layers.
let package = Package(
    name: "sayso",
    products: [
        .executable(name: "sayso", targets: ["sayso"]),
        .library(name: "SaysoCore", targets: ["SaysoModel", "SaysoExtraction", "SaysoCore"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/LebJe/TOMLKit", from: "0.6.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .executableTarget(
            name: "sayso",
            dependencies: [
                "SaysoTUI", "SaysoFetch", "SaysoCore", "SaysoTraining", "SaysoExtraction", "SaysoModel", "Samples",
                "Themes",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // The front end.
        .target(
            name: "SaysoTUI",
            dependencies: [
                "SaysoCore", "SaysoModel", "Themes", "CNcurses", "CLinux",
                .product(name: "TOMLKit", package: "TOMLKit"),
            ],
            resources: [.embedInCode("Commands/keys.toml")]),
        .target(
            name: "Themes",
            dependencies: ["SaysoModel", .product(name: "TOMLKit", package: "TOMLKit")],
            path: "Themes",
            resources: [.embedInCode("Palettes")]),
        .systemLibrary(name: "CNcurses", providers: [.apt(["libncurses-dev"])]),
        .systemLibrary(name: "CLinux"),

        // Feeds and pages from the web.
        .target(name: "SaysoFetch", dependencies: ["SaysoCore", "SaysoExtraction", "SaysoModel", "CCurl"]),
        .target(name: "CCurl"),

        // A web server that misbehaves, for tests and measurements.
        .target(name: "LoopbackServer"),

        // The model library.
        .target(
            name: "SaysoCore",
            dependencies: [
                "SaysoExtraction", "SaysoModel", "CCmark", "CExpat", "CGumbo", "CLinux", "CZlib",
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("Report/report.html")]),
        .systemLibrary(
            name: "CCmark", path: "Sources/CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
        .systemLibrary(
            name: "CExpat", path: "Sources/CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(
            name: "CGumbo", path: "Sources/CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(
            name: "CZlib", path: "Sources/CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "SaysoExtraction", dependencies: ["SaysoModel", "CModel", "CKernels"],
            resources: [
                .embedInCode("Attributions/cues.txt"), .embedInCode("Lexicon/common-words.txt"),
                .embedInCode("Stances/stances.txt"),
            ]),
        .target(name: "CModel", exclude: ["model.bin", "README.md"]),
        .target(name: "CKernels"),
        .target(name: "SaysoModel"),

        // Trains the extraction's network; not part of what a reader runs.
        .target(name: "SaysoTraining", dependencies: ["SaysoExtraction", "SaysoModel", "SeededNumbers", "CKernels"]),

        // Archives of any size, and measurements on them; not part of what a reader runs.
        .executableTarget(
            name: "sayso-bench",
            dependencies: [
                "SaysoFetch", "SaysoCore", "SaysoModel", "SeededNumbers", "LoopbackServer",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),

        // Articles of our own writing, for `sayso demo` and the tests.
        .target(name: "Samples", dependencies: ["SaysoModel"], resources: [.embedInCode("Articles")]),

        // Random numbers that are the same at each run.
        .target(name: "SeededNumbers"),

        .testTarget(name: "SaysoModelTests", dependencies: ["SaysoModel"]),
        .testTarget(
            name: "SaysoExtractionTests",
            dependencies: ["SaysoExtraction", "SaysoModel", "SaysoCore", "SaysoTraining", "Samples", "SeededNumbers"],
            resources: [.copy("Gold")]),
        .testTarget(
            name: "SaysoTrainingTests",
            dependencies: ["SaysoTraining", "SaysoExtraction", "SaysoModel", "SeededNumbers", "CKernels"],
            resources: [.copy("Scores")]),
        .testTarget(
            name: "SaysoCoreTests",
            dependencies: [
                "SaysoCore", "SaysoExtraction", "SaysoModel", "CCmark", "CLinux", "CZlib",
                "SeededNumbers", .product(name: "GRDB", package: "GRDB.swift"),
            ],
            resources: [.copy("Pages"), .copy("Readers"), .copy("Schemas")]),
        .testTarget(
            name: "SaysoFetchTests",
            dependencies: ["SaysoFetch", "SaysoCore", "SaysoModel", "LoopbackServer", "CZlib", "SeededNumbers"]),
        .testTarget(
            name: "SaysoTUITests",
            dependencies: ["SaysoTUI", "SaysoCore", "SaysoModel", "Themes", "CNcurses", "SeededNumbers"],
            exclude: ["Golden"]),
        .testTarget(name: "ThemesTests", dependencies: ["Themes"]),
        .testTarget(name: "SaysoBenchTests", dependencies: ["sayso-bench", "SaysoCore", "SaysoModel"]),
        .testTarget(
            name: "SaysoTests",
            dependencies: ["sayso", "SaysoCore", "SaysoModel", "SeededNumbers", "LoopbackServer", "Samples"]),
    ],
    swiftLanguageModes: [.v6]
)
