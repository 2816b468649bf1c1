package import PBRFindings
package import PBRProjection
import PBRQuantities

/// The identities of a projection (Documentation/model.md, "Checks of every run"). Whatever rests
/// on a projection whose identities do not hold is refused, by every command alike.
package enum Identities {
  /// An error for the first identity that does not hold; nothing when all do.
  ///
  /// - Parameter file: the plan, for the message.
  package static func findings(_ projection: Projection, file: String) -> [Finding] {
    findings(projection.checks, file: file)
  }

  static func findings(_ checks: [RunCheck], file: String) -> [Finding] {
    guard let failed = checks.first(where: { !$0.passed }) else { return [] }
    return [
      .error(
        "check-failed", file: file,
        "the check \(failed.name) does not hold: \(NumberText.fixed(failed.actual, places: 6)), "
          + "not \(NumberText.fixed(failed.expected, places: 6))",
        effect: "No figure of this plan can be relied on, so none is given.",
        remedy: "This is a defect of pbr or a plan beyond its limits: please report it.")
    ]
  }
}
