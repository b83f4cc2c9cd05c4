// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building the command builds no benchmark.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "attention-lessons", path: "..")],
  targets: [
    .executableTarget(
      name: "steps", dependencies: [.product(name: "Attention", package: "attention-lessons")]),
    .executableTarget(
      name: "training",
      dependencies: [
        .product(name: "Seq2Seq", package: "attention-lessons"),
        .product(name: "Attention", package: "attention-lessons"),
      ]),
    .executableTarget(
      name: "boxes", dependencies: [.product(name: "Sandbox", package: "attention-lessons")]),
  ],
  swiftLanguageModes: [.v6]
)
