// swift-tools-version: 6.2
// Arrows go one way: dateline → Newsroom → Briefs, dateline → Pressroom → Briefs, Pressroom → Mustache;
// dateline → Preview → Pressroom and dateline → Circulation → Pressroom for what is done with a built site.
// Newsroom and Pressroom never import each other; they meet at content/briefs/**/*.md.
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "dateline",
  products: [.executable(name: "dateline", targets: ["dateline"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .executableTarget(
      name: "dateline",
      dependencies: [
        "Newsroom", "Pressroom", "Briefs", "Preview", "Circulation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .target(
      name: "Newsroom", dependencies: ["Briefs"],
      resources: [.copy("Lexicons/Data")],
      swiftSettings: strict),
    .target(
      name: "Pressroom", dependencies: ["Briefs", "Mustache", "CCmarkGFM", "CLinux", "CZlib"],
      swiftSettings: strict),
    .target(
      name: "Preview", dependencies: ["Pressroom", "Briefs", "Mustache", "CLinux"], swiftSettings: strict),
    .target(
      name: "Circulation", dependencies: ["Pressroom", "Briefs", "CLinux", "CZlib", "CBrotli"],
      resources: [.copy("Data")],
      swiftSettings: strict),
    .target(name: "Briefs", dependencies: ["CLibYAML", "CLibCrypto", "CLinux"], swiftSettings: strict),
    .target(name: "Mustache", swiftSettings: strict),

    .systemLibrary(name: "CCmarkGFM", pkgConfig: "libcmark-gfm", providers: [.apt(["libcmark-gfm-dev"])]),
    .systemLibrary(name: "CLinux"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),

    .target(name: "Support", path: "Tests/Support", swiftSettings: strict),
    .target(
      name: "Scoring", dependencies: ["Newsroom", "Briefs"], path: "Tests/Scoring", swiftSettings: strict),
    .executableTarget(
      name: "scores", dependencies: ["Scoring", "Newsroom", "Briefs"], path: "Tests/Scores",
      swiftSettings: strict),
    .executableTarget(
      name: "fitting", dependencies: ["Scoring", "Newsroom", "Briefs"], path: "Tests/Fitting",
      swiftSettings: strict),
    .testTarget(
      name: "BriefsTests", dependencies: ["Briefs", "CCmarkGFM", "Support"], swiftSettings: strict),
    .testTarget(
      name: "MustacheTests", dependencies: ["Mustache", "Support"], exclude: [], swiftSettings: strict),
    .testTarget(
      name: "NewsroomTests", dependencies: ["Newsroom", "Briefs", "Scoring", "Support"],
      exclude: [
        "Scores/articles", "Scores/README.md", "Scores/floors.tsv", "Scores/standing.tsv",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PressroomTests", dependencies: ["Pressroom", "Briefs", "Mustache", "CZlib", "Support"],
      exclude: ["Golden", "Comparison/pairs.tsv", "Comparison/heldout.tsv"], swiftSettings: strict),
    .testTarget(
      name: "PreviewTests", dependencies: ["Preview", "Pressroom", "Briefs", "Support"], swiftSettings: strict
    ),
    .testTarget(
      name: "CirculationTests", dependencies: ["Circulation", "Pressroom", "Briefs", "Support"],
      swiftSettings: strict),
    .testTarget(
      name: "datelineTests",
      dependencies: ["dateline", "Newsroom", "Pressroom", "Preview", "Briefs", "Circulation", "Support"],
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
