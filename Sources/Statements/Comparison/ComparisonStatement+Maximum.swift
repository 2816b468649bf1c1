import PBRChance
import PBRQuantities

extension ComparisonStatement {
  /// The cohorts that are before the maximum of their contract.
  package var beforeMaximum: [(item: ComparedItem, unpaid: Double)] {
    items.compactMap { item in item.unpaid.map { (item, $0) } }
  }

  /// Whether some items are before a contract's maximum and others are not: then none is better than
  /// another.
  var isMixed: Bool { ![0, items.count].contains(beforeMaximum.count) }

  /// The cohorts of each plan in one sentence.
  var maximumRemarks: [String] {
    var said: [String] = []
    for (item, unpaid) in beforeMaximum {
      let source = item.plan?.source
      guard item.name == beforeMaximum.first(where: { $0.item.plan?.source == source })?.item.name
      else { continue }
      let names = zip(items, shownNames).filter { item, _ in
        item.unpaid != nil && item.plan?.source == source
      }
      said.append(BeforeMaximum.sentence(names.map(\.1), unpaid))
    }
    return said
  }

  /// In place of the best.
  var mixedHeadline: String {
    let names = zip(items, shownNames)
    let before = names.filter { $0.0.unpaid != nil }.map(\.1).joined(separator: ", ")
    let after = names.filter { $0.0.unpaid == nil }.map(\.1)
    let verb = Noun("is", "are")
    return "None is best: \(before) \(verb.form(beforeMaximum.count)) before the contract's "
      + "maximum, \(after.joined(separator: ", ")) \(verb.form(after.count)) not."
  }
}
