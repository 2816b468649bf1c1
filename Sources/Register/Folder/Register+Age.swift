package import PBRFindings
import PBRProgramme
package import PBRQuantities

extension Register {
  /// What to say when the evidence ends long before a day: what has happened since is not in it,
  /// and families look as if they had not succeeded. Long is more than the freshest evidence that
  /// a test asks for may be old; nil when that is kept, or there is no such test.
  package func staleness(on day: CivilDate) -> Finding? {
    let tests = scheme.results.flatMap(\.tests)
    let allowed = tests.compactMap { test -> Int? in
      if case .months? = test.window { test.freshDays } else { nil }
    }.max()
    guard let allowed else { return nil }
    let known = lastVerified(by: day.day)
    guard known > Int32.min else { return nil }
    let last = CivilDate(known)
    let days = Int(day.day) - Int(known)
    guard days > allowed else { return nil }
    return .warning(
      "register-old", file: RegisterFiles.path("evidence.csv", in: folder),
      "the last evidence was verified on \(last.prose), \(days) days before \(day.prose)",
      effect: "Who has succeeded since then is not in it and counts as not yet, or as evidence "
        + "missing.",
      remedy: "Bring the register up to date, or ask for the position on \(last.dataText).")
  }

  /// The last day, not after another, on which any evidence was verified.
  private func lastVerified(by day: Int32) -> Int32 {
    if lastVerified <= day { return lastVerified }
    return evidence.items.reduce(Int32.min) { latest, item in
      item.verified <= day ? max(latest, item.verified) : latest
    }
  }
}
