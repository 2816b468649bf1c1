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

/// The modules of the names given: what stands in `Sources/Claims` is the module `PBRClaims`, so
/// that no module of whoever uses the library can have its name.
func modules(_ rooms: [String]) -> [Target.Dependency] {
  rooms.map { .init(stringLiteral: $0.hasSuffix("Samples") || $0 == "pbr" ? $0 : "PBR\($0)") }
}

/// A room of the house: the name of its folder, the rooms it rests on, what is built into it.
func room(_ name: String, on below: [String] = [], builtIn: [String] = []) -> Target {
  .target(
    name: "PBR\(name)", dependencies: modules(below), path: "Sources/\(name)",
    resources: builtIn.map { .embedInCode($0) }, swiftSettings: strict,
    linkerSettings: [.linkedLibrary("m")])
}

/// The tests of a room, which import it and rooms on floors below it.
func tests(_ name: String, of subjects: [String]) -> Target {
  .testTarget(name: "\(name)Tests", dependencies: modules(subjects), swiftSettings: strict)
}

/// Examples that the tests of several rooms use.
func samples(_ name: String, of subjects: [String]) -> Target {
  .target(
    name: "\(name)Samples", dependencies: modules(subjects), path: "Tests/Samples/\(name)",
    swiftSettings: strict)
}

/// The Swift runtime is linked into the program as it is handed out: a third of the time to start
/// was the loading of its ten libraries. Only the program: what a guest takes has no such flag.
let startsFast = LinkerSetting.unsafeFlags(
  ["-static-stdlib"], .when(platforms: [.linux], configuration: .release))

let package = Package(
  name: "pbr",
  products: [
    .library(name: "PaymentByResults", targets: ["PaymentByResults"]),
    .executable(name: "pbr", targets: ["pbr"]),
  ],
  targets: [
    // Floor by floor, from the ground up.
    room("Quantities"),
    room("Findings"),
    room("Files", on: ["Findings"]),
    room("Reporting", on: ["Quantities", "Files"]),
    room(
      "Programme", on: ["Quantities", "Findings", "Files"],
      builtIn: [
        "Schemes",
        "Outside/outcomes-contracts.csv",
      ]),
    room("Projection", on: ["Quantities", "Programme"]),
    room(
      "Register", on: ["Quantities", "Findings", "Files", "Programme"],
      builtIn: ["Headings/headings.csv"]),
    room(
      "Chance", on: ["Quantities", "Findings", "Files", "Programme", "Projection"],
      builtIn: ["Outside/past-forecasts.csv", "Sensitivity/alternatives.json"]),
    room(
      "Claims", on: ["Quantities", "Findings", "Files", "Reporting", "Programme", "Register"]),
    room(
      "Appraisal",
      on: ["Quantities", "Findings", "Files", "Programme", "Projection", "Chance"],
      builtIn: [
        "Library/agencies.csv",
        "Library/benefit-payments.csv",
        "Library/gdp-deflator.csv",
        "Library/measures.csv",
        "Library/optimism.csv",
        "Library/overlaps.csv",
        "Library/parts.csv",
        "Library/reference-cases.csv",
        "Library/unit-costs.csv",
      ]),
    room(
      "Monitoring", on: ["Quantities", "Findings", "Files", "Reporting", "Programme"],
      builtIn: [
        "Rules/standing-bands.json",
        "Rules/status-rules.json",
        "Start/README.md",
        "Start/comparators.csv",
        "Start/measures.csv",
        "Start/observations.csv",
        "Start/scorecard.json",
        "Start/targets.csv",
      ]),
    room(
      "Rewards",
      on: [
        "Quantities", "Findings", "Files", "Programme", "Projection", "Chance", "Monitoring",
      ],
      builtIn: ["Trials/reward-alternatives.json"]),
    room(
      "Reconciliation",
      on: [
        "Quantities", "Findings", "Programme", "Projection", "Register", "Chance", "Claims",
      ]),
    room("Invention", on: ["Quantities", "Files", "Programme", "Register", "Chance"]),
    room(
      "Explanation",
      on: ["Quantities", "Findings", "Files", "Programme", "Projection", "Chance"]),
    room(
      "Runs", on: ["Quantities", "Findings", "Files", "Reporting", "Programme", "Projection"],
      builtIn: [
        "SelfTest/worked-figures.csv", "SelfTest/worked-gate.json", "SelfTest/worked-leaving.json",
        "SelfTest/worked-maximum.json",
      ]),
    room(
      "Statements",
      on: [
        "Quantities", "Findings", "Files", "Reporting", "Programme", "Projection", "Register",
        "Chance",
        "Claims", "Appraisal", "Reconciliation", "Explanation", "Monitoring", "Rewards", "Runs",
      ]),
    room(
      "Measures",
      on: [
        "Quantities", "Findings", "Files", "Reporting", "Programme", "Projection", "Register",
        "Claims", "Monitoring", "Reconciliation",
      ],
      builtIn: ["Defaults/measure-limits.json", "Defaults/status-limits.json"]),
    room(
      "CommitteeReports",
      on: [
        "Quantities", "Findings", "Files", "Reporting", "Programme", "Projection", "Register",
        "Chance", "Claims", "Measures", "Monitoring", "Reconciliation", "Rewards", "Runs",
        "Statements",
      ]),
    .target(
      name: "PaymentByResults",
      dependencies: modules([
        "Quantities", "Findings", "Files", "Programme", "Projection", "Register", "Chance",
        "Claims",
        "Runs",
      ]),
      swiftSettings: strict),
    .executableTarget(
      name: "pbr",
      dependencies: modules([
        "Quantities", "Findings", "Files", "Reporting", "Programme", "Projection", "Register",
        "Chance", "Claims", "Appraisal", "Monitoring", "Reconciliation", "Invention", "Explanation",
        "Measures", "Rewards", "Runs", "Statements", "CommitteeReports",
      ]),
      resources: [
        .embedInCode("Examples/halton-2012.json"), .embedInCode("Examples/cautious.json"),
        .embedInCode("Examples/national-pace.json"),
        .embedInCode("Examples/scheme-skeleton.json"),
      ],
      swiftSettings: strict, linkerSettings: [startsFast]),
    .executableTarget(
      name: "pbr-benchmark", dependencies: modules(["Findings", "Files", "Programme", "Chance"]),
      path: "Sources/Benchmark", linkerSettings: [.linkedLibrary("m")]),
    samples("Projection", of: ["Findings", "Programme", "Projection"]),
    samples(
      "Claims",
      of: ["Quantities", "Findings", "Reporting", "Programme", "Register", "Claims"]),
    samples("Reporting", of: []),
    samples("Appraisal", of: ["Findings", "Programme", "Projection", "Appraisal"]),
    tests("Quantities", of: ["Quantities"]),
    tests("Files", of: ["Files", "Findings"]),
    tests("Reporting", of: ["Reporting", "Quantities", "Files"]),
    tests("Programme", of: ["Programme", "Quantities", "Findings", "Files"]),
    tests(
      "Projection",
      of: ["Projection", "ProjectionSamples", "Programme", "Quantities", "Findings", "Files"]),
    tests(
      "Chance",
      of: [
        "Chance", "Projection", "ProjectionSamples", "Programme", "Quantities", "Files", "Findings",
      ]),
    tests(
      "Claims",
      of: [
        "Claims", "ClaimsSamples", "Register", "Programme", "Reporting", "Files", "Findings",
        "Quantities",
      ]),
    tests(
      "Appraisal",
      of: [
        "Appraisal", "AppraisalSamples", "Projection", "Programme", "Quantities", "Findings",
        "Files",
      ]),
    tests(
      "Invention",
      of: [
        "Invention", "Claims", "ClaimsSamples", "Chance", "Register", "Projection", "Programme",
        "Reporting", "Files", "Findings", "Quantities",
      ]),
    tests(
      "Explanation",
      of: [
        "Explanation", "Chance", "Projection", "ProjectionSamples", "Programme", "Files",
        "Findings",
        "Quantities",
      ]),
    tests(
      "Monitoring",
      of: [
        "Monitoring", "ReportingSamples", "Programme", "Reporting", "Files", "Findings",
        "Quantities",
      ]),
    tests("Register", of: ["Register", "Programme", "Files", "Findings", "Quantities"]),
    tests(
      "Reconciliation",
      of: [
        "Reconciliation", "Claims", "ClaimsSamples", "Register", "Chance", "Projection",
        "ProjectionSamples",
        "Programme", "Reporting", "Files", "Findings", "Quantities",
      ]),
    tests(
      "Statements",
      of: [
        "Statements", "Reconciliation", "Appraisal", "AppraisalSamples", "Claims", "ClaimsSamples",
        "Explanation", "Chance", "Register", "Projection", "ProjectionSamples", "Programme",
        "Reporting", "Findings", "Quantities",
      ]),
    tests(
      "CommitteeReports",
      of: [
        "CommitteeReports", "ReportingSamples", "Measures", "Runs", "Invention", "Reconciliation",
        "Claims", "ClaimsSamples", "Chance",
        "Register",
        "Projection", "Programme", "Reporting", "Files", "Findings", "Quantities",
      ]),
    tests(
      "Measures",
      of: [
        "Measures", "Monitoring", "Claims", "ClaimsSamples", "Register", "Projection",
        "Programme", "Reporting", "Files", "Findings", "Quantities",
      ]),
    tests(
      "Runs",
      of: ["Runs", "Projection", "ProjectionSamples", "Programme", "Reporting", "Findings"]),
    tests(
      "Command",
      of: [
        "pbr", "Measures", "Statements", "Reconciliation", "Claims", "Register", "Projection",
        "Programme",
        "Monitoring", "Rewards", "Reporting", "Files", "Findings", "Quantities",
      ]),
    .testTarget(
      name: "PaymentByResultsTests", dependencies: ["PaymentByResults"], swiftSettings: strict),
    tests("House", of: []),
  ],
  swiftLanguageModes: [.v6]
)
