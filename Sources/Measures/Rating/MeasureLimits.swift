import PBRFiles
import PBRFindings

/// The days and numbers that the programme's own measures go by (`Defaults/measure-limits.json`).
package enum MeasureLimits {
  /// Within how many days of being identified a family is to be attached, unless told otherwise.
  package static let attachedWithinDays = number("attachedWithinDays")
  /// Within how many days of its end evidence is to be verified.
  package static let evidenceWithinDays = number("evidenceWithinDays")
  /// Fewer results planned than this are not rated.
  package static let fewestRated = number("fewestRated")

  /// How many months before and after attachment are compared for an outcome that falls.
  package static let outcomeMonths = number("outcomeMonths")
  /// An outcome known for a smaller share, in per cent, of those it could be known for is not rated.
  package static let outcomeKnownPercent = number("outcomeKnownPercent")

  /// A number of the built-in table; a table without it fails a test.
  private static func number(_ key: String) -> Int {
    let text = SourceText(
      name: "measure-limits.json (built in)", bytes: PackageResources.measure_limits_json)
    let value = JSONParser.parse(text, into: FindingLog())?.object?[key]?.object?["value"]
    return value?.number.flatMap { Int($0) } ?? 0
  }
}
