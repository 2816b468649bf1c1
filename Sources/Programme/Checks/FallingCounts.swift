import PBRFiles
import PBRFindings
import PBRQuantities

/// Published counts are cumulative, so a later one below an earlier one is a revision or a slip of
/// the hand. Councils do revise, so it is a warning.
enum FallingCounts {
  /// - Parameter items: the entries of the plan, in which the places are looked up by window.
  static func findings(
    _ counts: [PublishedCount], _ items: [JSONValue], _ scheme: Scheme
  ) -> [Finding] {
    let order = Dictionary(
      scheme.windows.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let sorted = counts.filter { order[$0.window] != nil }.sorted {
      (order[$0.window] ?? 0) < (order[$1.window] ?? 0)
    }
    return zip(sorted, sorted.dropFirst()).compactMap { before, after in
      guard after.turnedAround < before.turnedAround else { return nil }
      let item = items.first { $0.object?["id"]?.string == after.window }
      let figure = item?.object?["turnedAround"]
      return .warning(
        "published-falls", at: figure?.place ?? item?.place,
        "\(NumberText.grouped(after.turnedAround)) families turned round at \(after.window) are "
          + "fewer than the \(NumberText.grouped(before.turnedAround)) at \(before.window), and the "
          + "counts are cumulative",
        remedy: "Leave it if the count was revised; else check both.")
    }
  }
}
