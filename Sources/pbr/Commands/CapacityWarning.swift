import PBRChance
import PBRFindings
import PBRProgramme
import PBRProjection
import PBRQuantities

/// Plans whose capacity binds, in commands whose figures delay no attachment.
enum CapacityWarning {
  /// Says that the figures that follow do not hold where families have to wait for room.
  ///
  /// - Parameter figures: what is worked out as if there were room, such as "The break-even".
  static func warn(
    _ figures: String, _ projection: Projection, path: String, _ console: Console
  ) {
    guard projection.isOverBindingCapacity else { return }
    let room = projection.scenario.capacity?.families ?? 0
    let most = projection.caseload.max() ?? 0
    console.report([
      .warning(
        "capacity-binds", file: path,
        "\(NumberText.fixed(most, places: 1)) families would be active at most, but capacity "
          + "binds at \(NumberText.fixed(room, places: 1))",
        effect: "\(figures) as if nobody had to wait for room.",
        remedy: "pbr simulate shows what the delays cost.")
    ])
  }
}
