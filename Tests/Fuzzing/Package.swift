// swift-tools-version: 6.2
import PackageDescription

// A package of its own, since every module has to be compiled with the fuzzer's instrumentation:
// `make fuzz` builds and runs it, `swift build` and `swift test` above know nothing of it.
// `Sources` is a link to the project's, because a target can't lie outside of its package.

let instrumented: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-sanitize=fuzzer", "-sanitize-coverage=edge,inline-8bit-counters,pc-table"]),
]

let package = Package(
  name: "lesson-fuzzer",
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .systemLibrary(name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    .target(name: "Attention", swiftSettings: instrumented),
    .target(name: "Diagnostics", dependencies: ["Attention"], swiftSettings: instrumented),
    .target(
      name: "Lessons", dependencies: ["CCmark", "Diagnostics", "Yams"], swiftSettings: instrumented),
    .target(
      name: "LessonSwift", dependencies: ["Attention", "Diagnostics"], swiftSettings: instrumented),
    .target(
      name: "Runs", dependencies: ["Lessons", "LessonSwift", "Attention", "Diagnostics"],
      swiftSettings: instrumented),
    .executableTarget(
      name: "LessonFuzzer",
      dependencies: ["Runs", "Lessons", "LessonSwift", "Attention", "Diagnostics"],
      path: "Targets/LessonFuzzer",
      swiftSettings: instrumented + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])]),
  ],
  swiftLanguageModes: [.v6]
)
