import PBRChance
import PBRProgramme

/// Plans looked from different sides of a contract: what one pays another is paid, so that none is
/// better than another.
extension ComparisonStatement {
  /// Whose net an item shows; nil of a saved run, which does not say.
  func viewpoint(of item: ComparedItem) -> String? {
    item.plan.map { $0.scenario.payer == nil ? "who delivers" : $0.scenario.bearer }
  }

  /// Whether plans show the net of more than one.
  var isOfSeveralSides: Bool { Set(items.compactMap(viewpoint(of:))).count > 1 }

  /// In place of the best; nil where all plans show the net of the same.
  package var sidesHeadline: String? {
    guard isOfSeveralSides else { return nil }
    var sides: [(viewpoint: String, names: [String])] = []
    for (item, name) in zip(items, shownNames) {
      guard let viewpoint = viewpoint(of: item) else { continue }
      if let known = sides.firstIndex(where: { $0.viewpoint == viewpoint }) {
        sides[known].names.append(name)
      } else {
        sides.append((viewpoint, [name]))
      }
    }
    let parts = sides.map { "of \($0.viewpoint) in \($0.names.joined(separator: ", "))" }
    return "None is best, for they do not show the net of the same: it is that "
      + parts.joined(separator: ", ") + "."
  }

  /// What is counted otherwise of a payer; nil where no plan is looked from one.
  package var payerRemark: String? {
    guard items.contains(where: { $0.value(.payments) != nil }) else { return nil }
    return "To a payer cost per \(unit.one) and per result count what it pays of fees and results, "
      + "too; it has no funding."
  }
}
