import Foundation
import PaymentByResults
import Testing

/// What the library itself refuses, in whole: place, what is wrong, what it does, what to do.
@Suite("Errors of the door") struct DoorErrorTests {
  private func said(_ body: () throws -> Void) throws -> String {
    try #require(throws: InputErrors.self) { try body() }.description
  }

  /// From 0 to a million draws can be asked for.
  @Test("Numbers of draws that cannot be made", arguments: [(-1, "-1"), (1_000_001, "1000001")])
  func draws(number: Int, text: String) throws {
    let plan = try Scenario(path: GuestProgram.package.path + "/Scenarios/halton-2012.json")
    let told = try said { _ = try plan.fundingDistribution(draws: number) }
    #expect(
      told == """
        Halton Troubled Families 2012–15, 73 places in the last year: error[draws]: \(text) draws cannot be made
          Ask for 0 to 1,000,000.

        """)
  }

  /// Up to a target every result pays, and after it none: the families are not independent.
  @Test(
    "A scheme that pays up to a number of results has no exact distribution", arguments: [0, 1])
  func distribution(draws: Int) throws {
    let plan = try Scenario(path: GuestProgram.package.path + "/Scenarios/wiltshire-2022.json")
    let told = try said { _ = try plan.fundingDistribution(draws: draws) }
    #expect(
      told == """
        \(plan.title): error[no-distribution]: the prices of this scheme depend on how many results are claimed
          Families are not independent, so that their payments cannot be put together.
          Play the plan: pbr simulate --uncertainty.

        """)
  }

  @Test("A register that names no rules")
  func rules() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "pbr-\(UUID())").path
    let shipped = GuestProgram.package.appending(path: "Scenarios/register-halton").path
    try FileManager.default.copyItem(atPath: shipped, toPath: folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try "{}".write(toFile: folder + "/register.json", atomically: true, encoding: .utf8)
    #expect(
      try said { _ = try Register(folder: folder) } == """
        \(folder): error[no-scheme]: nothing says by which rules the register is read
          Name a scheme, or a scenario, in register.json, or give it as scheme.

        """)
    #expect(try Register(folder: folder, scheme: "troubled-families-2012").familyCount == 204)
  }
}
