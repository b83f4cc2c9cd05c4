// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

// What reads, runs and reports lessons goes through them byte by byte and through thousands of them
// in tests, and what learns takes billions of multiply-adds; not optimised, they take ten times as
// long. Nothing is checked less: there are preconditions, but no assertions.
let fast: [SwiftSetting] = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "attention-lessons",
  products: [
    .executable(name: "lesson", targets: ["lesson"]),
    .library(name: "Attention", targets: ["Attention"]),
    // For the benchmarks, a package of their own.
    .library(name: "Sandbox", targets: ["Sandbox"]),
    .library(name: "Seq2Seq", targets: ["Seq2Seq"]),
    // What the compiled cells of lessons are linked with.
    .library(name: "LessonCells", type: .static, targets: ["CellIO", "Attention"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swhitty/FlyingFox", from: "0.27.1"),
  ],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "Diagnostics", dependencies: ["Attention"], swiftSettings: fast),
    .target(
      name: "Pictures", dependencies: ["Attention", "Diagnostics"],
      resources: [.embedInCode("Player/player.css"), .embedInCode("Player/player.js")],
      swiftSettings: strict),
    .target(
      name: "CInnerLoops",
      cSettings: [.unsafeFlags(["-O2"], .when(configuration: .debug))]),
    .target(name: "Attention", dependencies: ["CInnerLoops"], swiftSettings: strict),
    .target(
      name: "Seq2Seq", dependencies: ["CInnerLoops", "Attention"], swiftSettings: fast),
    .systemLibrary(
      name: "CSeccomp", pkgConfig: "libseccomp", providers: [.apt(["libseccomp-dev"])]),
    .systemLibrary(
      name: "CJansson", pkgConfig: "jansson", providers: [.apt(["libjansson-dev"])]),
    .target(
      name: "JSONText", dependencies: ["CJansson"],
      swiftSettings: strict + [.strictMemorySafety()]),
    .target(name: "ModelFiles", dependencies: ["JSONText", "Attention"], swiftSettings: strict),
    .target(name: "CBoxes"),
    .target(
      name: "Sandbox", dependencies: ["CBoxes", "CSeccomp"],
      swiftSettings: strict + [.strictMemorySafety()]),
    .target(name: "CTraps"),
    .target(name: "CFileSystems"),
    .target(name: "CellIO", dependencies: ["CTraps", "Attention"], swiftSettings: strict),
    .target(
      name: "Lessons",
      dependencies: ["CCmark", "CYAML", "Diagnostics"],
      swiftSettings: fast + [.strictMemorySafety()]),
    .target(
      name: "LessonSwift", dependencies: ["Attention", "Diagnostics"], swiftSettings: fast),
    // What cells may call of models that learn.
    .target(
      name: "LearningCells",
      dependencies: ["ModelFiles", "Seq2Seq", "LessonSwift", "Attention", "Diagnostics"],
      swiftSettings: fast),
    .target(
      name: "Runs",
      dependencies: [
        "LearningCells", "Seq2Seq", "Lessons", "LessonSwift", "CellIO", "Attention", "Diagnostics",
      ],
      swiftSettings: fast),
    .target(
      name: "Reports",
      dependencies: [
        "JSONText", "Pictures", "Runs", "LearningCells", "Seq2Seq", "Lessons", "LessonSwift",
        "Attention", "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      resources: [
        .embedInCode("HTML/Assets/page.css"), .embedInCode("HTML/Assets/page.js"),
        .embedInCode("Derivations/derivation.css"), .embedInCode("Derivations/derivation.js"),
      ],
      swiftSettings: fast),
    .target(
      name: "Preview",
      dependencies: [
        "JSONText", "Reports", "Runs", "Lessons", "LessonSwift", "Attention", "Diagnostics",
      ],
      resources: [
        "preview.css", "elements.js", "morph.js", "places.js", "server.js", "start.js", "status.js",
        "typing.js",
      ].map { .embedInCode("Assets/" + $0) },
      swiftSettings: strict),
    .target(
      name: "Classroom",
      dependencies: [
        "JSONText", "Pictures", "Reports", "Runs", "Lessons", "LessonSwift", "Attention",
        "Diagnostics",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "lesson",
      dependencies: [
        "CFileSystems", "Classroom", "JSONText", "Preview", "Sandbox", "Reports", "Runs",
        "LearningCells", "ModelFiles", "Seq2Seq", "Lessons", "LessonSwift", "CellIO", "Attention",
        "Diagnostics",
        .product(name: "FlyingSocks", package: "FlyingFox"),
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "AttentionTests", dependencies: ["Attention"], exclude: ["Oracle"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "Seq2SeqTests", dependencies: ["Seq2Seq", "CInnerLoops", "Attention"],
      exclude: ["Oracle"], resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "ModelFilesTests", dependencies: ["ModelFiles", "JSONText", "Attention"],
      exclude: ["Oracle"], resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "PicturesTests", dependencies: ["Pictures", "Attention", "Diagnostics"],
      exclude: ["Expected"], swiftSettings: strict),
    .testTarget(
      name: "DiagnosticsTests", dependencies: ["Diagnostics", "Attention"],
      swiftSettings: strict),
    .testTarget(
      name: "LessonsTests", dependencies: ["Lessons", "Diagnostics"], swiftSettings: strict),
    .testTarget(
      name: "LessonSwiftTests", dependencies: ["LessonSwift", "Attention", "Diagnostics"],
      swiftSettings: strict),
    .testTarget(
      name: "LearningCellsTests",
      dependencies: [
        "LearningCells", "ModelFiles", "Seq2Seq", "LessonSwift", "Attention", "Diagnostics",
      ],
      exclude: ["Oracle"], resources: [.copy("Fixtures")], swiftSettings: strict),
    // What the tests start and kill, to see that a box dies with the process that made it.
    .executableTarget(
      name: "box-holder", dependencies: ["Sandbox"], path: "Tests/BoxHolder",
      swiftSettings: strict),
    .testTarget(
      name: "SandboxTests", dependencies: ["Sandbox", "box-holder"], exclude: ["Attacks"],
      swiftSettings: strict),
    .testTarget(
      name: "CellIOTests", dependencies: ["CellIO", "Attention"], swiftSettings: strict),
    .testTarget(
      name: "RunsTests",
      dependencies: [
        "Runs", "LearningCells", "Seq2Seq", "Lessons", "LessonSwift", "CellIO", "Attention",
        "Diagnostics",
      ],
      exclude: ["Fixtures", "Oracle"], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "JSONText", "Reports", "Pictures", "Runs", "LearningCells", "Seq2Seq", "Lessons",
        "LessonSwift", "Attention", "Diagnostics",
      ],
      exclude: ["Expected"], swiftSettings: strict),
    .testTarget(
      name: "JSONTextTests", dependencies: ["JSONText", "Attention"], swiftSettings: strict),
    .testTarget(
      name: "PreviewTests",
      dependencies: [
        "Preview", "JSONText", "Reports", "Runs", "Lessons", "LessonSwift", "Attention",
        "Diagnostics",
      ],
      swiftSettings: strict),
    .testTarget(
      name: "ClassroomTests",
      dependencies: [
        "Classroom", "JSONText", "Reports", "Runs", "Lessons", "LessonSwift", "Attention",
        "Diagnostics",
      ],
      exclude: ["Expected", "Oracle"], swiftSettings: strict),
    .testTarget(
      name: "LessonSuite",
      dependencies: [
        "lesson", "Classroom", "JSONText", "Reports", "Runs", "Lessons", "LessonSwift",
        "Attention", "Diagnostics",
      ],
      exclude: ["Expected", "Fixtures", "Oracle"], swiftSettings: strict),
    .testTarget(
      name: "CommandTests",
      dependencies: ["lesson", "Seq2Seq", "LessonSwift", "Attention", "Diagnostics"],
      exclude: ["Expected"], swiftSettings: strict),
    .testTarget(
      name: "BrowserTests", dependencies: ["lesson"],
      exclude: ["readme_pictures.py", "screenshots.py"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
