// swift-tools-version: 6.2

import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// A module of the library: its name and the modules it rests on.
func room(_ name: String, on below: [String] = [], builtIn: [Resource] = []) -> Target {
  .target(
    name: name, dependencies: below.map { .init(stringLiteral: $0) }, resources: builtIn,
    swiftSettings: strict, linkerSettings: [.linkedLibrary("m")])
}

/// The tests of one module.
func tests(_ name: String, of subjects: [String]) -> Target {
  .testTarget(
    name: name, dependencies: subjects.map { .init(stringLiteral: $0) }, swiftSettings: strict)
}

let package = Package(
  name: "pbr",
  products: [
    .library(
      name: "PaymentByResults",
      targets: [
        "Quantities", "Documents", "Reporting", "Programme", "Projection", "Statements",
      ]),
    .executable(name: "pbr", targets: ["pbr"]),
  ],
  targets: [
    room("Quantities"),
    room("Documents"),
    room("Reporting", on: ["Quantities", "Documents"]),
    room(
      "Programme", on: ["Quantities", "Documents"],
      builtIn: [
        .embedInCode("Schemes/troubled-families-2012.json"),
        .embedInCode("Schemes/troubled-families-2015.json"),
        .embedInCode("Schemes/supporting-families-2022.json"),
      ]),
    room("Projection", on: ["Quantities", "Documents", "Programme"]),
    room(
      "Statements", on: ["Quantities", "Documents", "Reporting", "Programme", "Projection"]),
    .executableTarget(
      name: "pbr",
      dependencies: [
        "Quantities", "Documents", "Reporting", "Programme", "Projection", "Statements",
      ],
      resources: [
        .embedInCode("Examples/halton-2012.json"), .embedInCode("Examples/cautious.json"),
        .embedInCode("Examples/national-pace.json"),
      ],
      swiftSettings: strict),
    .executableTarget(name: "pbr-benchmark", path: "Sources/Benchmark"),
    tests("QuantitiesTests", of: ["Quantities"]),
    tests("DocumentsTests", of: ["Documents"]),
    tests("ReportingTests", of: ["Reporting", "Quantities", "Documents"]),
    tests("ProgrammeTests", of: ["Programme", "Quantities", "Documents"]),
    tests("ProjectionTests", of: ["Projection", "Programme", "Quantities", "Documents"]),
    tests(
      "StatementsTests",
      of: ["Statements", "Projection", "Programme", "Reporting", "Quantities", "Documents"]),
    tests("CommandTests", of: ["pbr", "Documents"]),
  ],
  swiftLanguageModes: [.v6]
)
