// swift-tools-version: 6.2
import PackageDescription

// A package of its own, since every module has to be compiled with the fuzzer's instrumentation:
// `make fuzz` builds and runs it, `swift build` and `swift test` above know nothing of it.
// `Sources` is a link to the project's, because a target can't lie outside of its package.

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "lesson-fuzzer",
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(name: "Attention", swiftSettings: strict),
    .target(name: "Diagnostics", dependencies: ["Attention"], swiftSettings: strict),
    .target(
      name: "Lessons", dependencies: ["CCmark", "CYAML", "Diagnostics"], swiftSettings: strict),
    .target(
      name: "LessonSwift", dependencies: ["Attention", "Diagnostics"], swiftSettings: strict),
    .target(name: "CTraps"),
    .target(name: "CellIO", dependencies: ["CTraps", "Attention"], swiftSettings: strict),
    .target(
      name: "Runs",
      dependencies: ["Lessons", "LessonSwift", "CellIO", "Attention", "Diagnostics"],
      swiftSettings: strict),
    .executableTarget(
      name: "LessonFuzzer",
      dependencies: ["Runs", "Lessons", "LessonSwift", "Attention", "Diagnostics"],
      path: "Targets/LessonFuzzer",
      swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
