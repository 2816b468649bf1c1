/// Inputs that are changed together when the effect of a difference is worked out: those of one
/// object (a cohort, a result's assumptions, a cost), or of several that had to be joined.
package struct DifferenceGroup: Sendable {
  /// Why several objects are one group.
  package enum Joining: Sendable {
    /// There were more objects than are worked out one by one.
    case tooMany
    /// A plan with only some of them changed cannot be read.
    case unreadable
  }

  /// The paths of the objects.
  let objects: [[String]]
  package let inputs: [InputDifference]
  package let joined: Joining?

  func joined(with other: DifferenceGroup, _ joining: Joining) -> DifferenceGroup {
    DifferenceGroup(
      objects: objects + other.objects, inputs: inputs + other.inputs,
      joined: joined == .tooMany ? .tooMany : joining)
  }
}

extension DifferenceGroup {
  /// The most groups whose orders are all worked out.
  package static let most = 10

  /// A group for each object that differs; where there are more than ten, those of one parent are
  /// joined, the parent with the most of them first.
  static func all(_ inputs: [InputDifference]) -> [DifferenceGroup] {
    var groups: [DifferenceGroup] = []
    for input in inputs where !input.isWords {
      if let index = groups.firstIndex(where: { $0.objects == [input.object] }) {
        groups[index] = DifferenceGroup(
          objects: groups[index].objects, inputs: groups[index].inputs + [input], joined: nil)
      } else {
        groups.append(DifferenceGroup(objects: [input.object], inputs: [input], joined: nil))
      }
    }
    // The parent of an object, and when no two have the same, the section they stand in.
    for parent in [{ Array($0.dropLast()) }, { Array($0.prefix(1)) }] as [([String]) -> [String]] {
      while groups.count > most {
        let parents = groups.map { parent($0.objects[0]) }.filter { !$0.isEmpty }
        let most = parents.max { one, other in
          parents.count { $0 == one } < parents.count { $0 == other }
        }
        guard let most, parents.count(where: { $0 == most }) > 1 else { break }
        groups = joined(groups, .tooMany) { parent($0.objects[0]) == most }
      }
    }
    return groups
  }

  /// The groups with those of a kind joined in the place of the first of them.
  static func joined(
    _ groups: [DifferenceGroup], _ joining: Joining, where isOne: (DifferenceGroup) -> Bool
  ) -> [DifferenceGroup] {
    let parts = groups.filter(isOne)
    guard let first = parts.first else { return groups }
    let whole = parts.dropFirst().reduce(first) { $0.joined(with: $1, joining) }
    var placed = false
    return groups.compactMap { group in
      guard isOne(group) else { return group }
      defer { placed = true }
      return placed ? nil : whole
    }
  }
}
