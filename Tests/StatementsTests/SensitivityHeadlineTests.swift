import PBRChance
import PBRProjection
import PBRQuantities
import PBRReporting
import Testing

@testable import PBRStatements

/// £100,000, less up to 20 pence where claims are invalid: £100,000 in pounds at every end. Nothing at
/// all moves it where they cost nothing, and £2 are told.
@Test(
  "What moves pence is not told as what moves most",
  arguments: [
    (0.2, "Nothing that was tried moves it by a pound."), (0, "Nothing that was tried moves it."),
    (2, "Invalid moves it most: £99,999 at 0.03, £99,998 at 0.1."),
  ])
func sensitivityHeadline(loss: Double, words: String) throws {
  let ends = [
    Sensitivity.End(label: "0.03", value: 100_000 - loss / 2),
    Sensitivity.End(label: "0.1", value: 100_000 - loss),
  ]
  let row = try #require(
    Sensitivity.Row(input: "invalid", title: "Invalid", ends: ends, around: 100_000))
  let statement = SensitivityStatement(
    Sensitivity(NamedFigure("net.total", 100_000), rows: [row]), title: "Plan")
  #expect(statement.report.headline.contains(words), "\(statement.report.headline)")
}
