import PBRMonitoring
import PBRProgramme
import PBRQuantities

/// `{"of": 10, "chance": 0.6}`: so many cases, each of which succeeds with the same chance.
struct CasesField {
  let cases: Int
  let chance: Fraction
  /// Whether the measure counts the cases, and is not the percentage of them.
  let isNumber: Bool

  init?(_ reader: FieldReader) {
    _ = reader.required("of", expected: "\"of\": 10")
    _ = reader.required("chance", expected: "\"chance\": 0.6")
    let cases = reader.whole("of", in: 1...10_000_000, unit: .none)?.value
    let chance = reader.exact("chance", in: .zero ... .one)
    let form = reader.choice("as", among: ["percent", "number"])
    _ = reader.provenance()
    reader.finish()
    guard let cases, let chance else { return nil }
    (self.cases, self.chance, isNumber) = (cases, chance, form == "number")
  }

  func values(isRising: Bool) -> FinalValues? {
    FinalValues(
      cases: cases, chance: chance, scale: isNumber ? Fraction(cases) : Fraction(100),
      step: isRising ? 1 : -1)
  }
}
