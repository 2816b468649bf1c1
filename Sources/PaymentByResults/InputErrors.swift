public import PBRFindings

/// Why something could not be read or worked out: every error that was found, each with its place,
/// what it does to the figures and what to do, as `pbr` prints them. Warnings and notes stand
/// among them in the order in which they were found.
///
/// ```swift
/// do {
///   _ = try Scenario(path: "plan.json", files: .inMemory(["plan.json": #"{ "pbr": 2 }"#]))
/// } catch {
///   print(error)  // plan.json:1:1: error[missing-key]: scheme is missing…
///   print(error.findings.count)  // 4
/// }
/// ```
public struct InputErrors: Error, Sendable, CustomStringConvertible {
  /// What was found; at least one of them is an error.
  public let findings: [Finding]

  init(_ findings: [Finding]) { self.findings = findings }

  /// All of them, one after the other.
  public var description: String { findings.map(\.text).joined() }
}
