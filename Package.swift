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
        "Quantities", "Documents", "Reporting", "Programme", "Projection", "Claims", "Appraisal",
        "Statements",
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
    room("Claims", on: ["Quantities", "Documents", "Reporting", "Programme"]),
    room(
      "Projection", on: ["Quantities", "Documents", "Programme"],
      builtIn: [.embedInCode("Sensitivity/alternatives.json")]),
    room(
      "Appraisal", on: ["Quantities", "Documents", "Programme", "Projection"],
      builtIn: [
        .embedInCode("Library/agencies.csv"),
        .embedInCode("Library/benefit-payments.csv"),
        .embedInCode("Library/gdp-deflator.csv"),
        .embedInCode("Library/measures.csv"),
        .embedInCode("Library/optimism.csv"),
        .embedInCode("Library/overlaps.csv"),
        .embedInCode("Library/parts.csv"),
        .embedInCode("Library/reference-cases.csv"),
        .embedInCode("Library/unit-costs.csv"),
      ]),
    room(
      "Statements",
      on: [
        "Quantities", "Documents", "Reporting", "Programme", "Projection", "Claims", "Appraisal",
      ], builtIn: [.embedInCode("Defaults/status-limits.json")]),
    .executableTarget(
      name: "pbr",
      dependencies: [
        "Quantities", "Documents", "Reporting", "Programme", "Projection", "Claims", "Appraisal",
        "Statements",
      ],
      resources: [
        .embedInCode("Examples/halton-2012.json"), .embedInCode("Examples/cautious.json"),
        .embedInCode("Examples/national-pace.json"),
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "pbr-benchmark", dependencies: ["Documents", "Programme", "Projection"],
      path: "Sources/Benchmark", linkerSettings: [.linkedLibrary("m")]),
    tests("QuantitiesTests", of: ["Quantities"]),
    tests("DocumentsTests", of: ["Documents"]),
    tests("ReportingTests", of: ["Reporting", "Quantities", "Documents"]),
    tests("ProgrammeTests", of: ["Programme", "Quantities", "Documents"]),
    tests("ProjectionTests", of: ["Projection", "Programme", "Quantities", "Documents"]),
    tests(
      "AppraisalTests",
      of: [
        "Appraisal", "Statements", "Reporting", "Projection", "Programme", "Quantities",
        "Documents",
      ]),
    tests(
      "ClaimsTests",
      of: [
        "Claims", "Statements", "Projection", "Programme", "Reporting", "Quantities", "Documents",
      ]),
    tests(
      "StatementsTests",
      of: [
        "Statements", "Claims", "Projection", "Programme", "Reporting", "Quantities", "Documents",
      ]),
    tests("CommandTests", of: ["pbr", "Documents"]),
  ],
  swiftLanguageModes: [.v6]
)
