import PBRFiles
import PBRFindings
import PBRProgramme

/// The plans between two: the first with some of the groups of differences as the second has
/// them. A mix is known by its groups, a bit each.
struct MixedPlans: Sendable {
  let first: Scenario
  let second: Scenario
  private(set) var groups: [DifferenceGroup]
  /// `[mix]`: nil for one that cannot be read.
  private(set) var plans: [Scenario?] = []

  init(_ first: Scenario, _ second: Scenario, groups: [DifferenceGroup]) {
    self.first = first
    self.second = second
    self.groups = groups
    readAll()
    while let failing = unreadable, self.groups.count > 1 {
      let pair = bestPair(failing)
      let one = self.groups[pair.0].objects
      let other = self.groups[pair.1].objects
      self.groups = DifferenceGroup.joined(self.groups, .unreadable) {
        $0.objects == one || $0.objects == other
      }
      readAll()
    }
  }

  private mutating func readAll() {
    let all = (1 << groups.count) - 1
    let mixes = self
    plans = Parallel.map(all + 1) { mix -> Scenario? in
      mix == 0 ? mixes.first : mix == all ? mixes.second : mixes.read(mix)
    }
  }

  private var unreadable: [Int]? {
    let failing = plans.indices.filter { plans[$0] == nil }
    return failing.isEmpty ? nil : failing
  }

  /// The two groups that, changed together, leave the fewest plans that cannot be read.
  private func bestPair(_ failing: [Int]) -> (Int, Int) {
    var best = (pair: (0, 1), left: Int.max)
    for one in groups.indices {
      for other in groups.indices where other > one {
        let left = failing.count { ($0 >> one) & 1 == ($0 >> other) & 1 }
        if left < best.left { best = ((one, other), left) }
      }
    }
    return best.pair
  }

  private func read(_ mix: Int) -> Scenario? {
    var document = first.source
    var scheme = first.scheme
    for (index, group) in groups.enumerated() where mix >> index & 1 == 1 {
      for object in group.objects {
        if object == ["scheme"] {
          scheme = second.scheme
        } else {
          document = document.with(second.source.value(at: object[...]), at: object[...])
        }
      }
    }
    let log = FindingLog()
    guard let plan = Scenario.read(document, scheme: scheme, into: log), !log.hasErrors,
      [first, second].contains(where: { !$0.keepsCommitment }) || plan.keepsCommitment
    else { return nil }
    return plan
  }
}

extension Scenario {
  /// Whether the cohorts sum to what was promised.
  fileprivate var keepsCommitment: Bool {
    (commitment?.funded ?? places) == places && (commitment?.families ?? families) == families
  }
}

extension JSONValue {
  /// What stands at a path, entries of lists by their id.
  fileprivate func value(at path: ArraySlice<String>) -> JSONValue? {
    guard let key = path.first else { return self }
    let next =
      (array ?? object?["value"]?.array)?.first { $0.object?["id"]?.string == key }
      ?? object?[key] ?? object?["value"]?.object?[key]
    return next?.value(at: path.dropFirst())
  }

  /// The document with another value at a path, or with none.
  fileprivate func with(_ new: JSONValue?, at path: ArraySlice<String>) -> JSONValue {
    guard let key = path.first else { return new ?? self }
    let isLast = path.count == 1
    if let items = array {
      var changed = items
      let index = items.firstIndex { $0.object?["id"]?.string == key }
      if let index, !isLast {
        changed[index] = items[index].with(new, at: path.dropFirst())
      } else if let index, let new {
        changed[index] = new
      } else if let index {
        changed.remove(at: index)
      } else if let new {
        changed.append(new)
      }
      return JSONValue(.array(changed), at: place)
    }
    guard var members = object else { return self }
    if members["value"] != nil, members[key] == nil, let inner = members["value"],
      inner.object != nil || inner.array != nil
    {
      members["value"] = inner.with(new, at: path)
    } else if isLast {
      members[key] = new
    } else {
      let isList = ["cohorts", "costs", "grants"].contains(key)
      let empty = JSONValue(isList ? .array([]) : .object(JSONObject()), at: place)
      members[key] = (members[key] ?? empty).with(new, at: path.dropFirst())
    }
    return JSONValue(.object(members), at: place)
  }
}
