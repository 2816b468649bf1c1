import PBRExplanation
import PBRQuantities

extension DifferenceGroup {
  /// What changes, in the words of an answer: `fewer places in 2013/14`, `the lower rate of
  /// crime-education`.
  /// - Parameter alone: whether no other result's assumptions change, so that its name goes
  ///   without saying.
  func words(alone: Bool) -> String {
    if let joined {
      let names = objectNames
      return joined == .tooMany && names.count > 3
        ? "\(names.count) changes in \(section)" : names.joined(separator: " with ")
    }
    guard let first = inputs.first, inputs.count == 1 || isPlaces else { return objectNames[0] }
    let parts = FieldParts(first.path)
    let direction = self.direction
    switch (parts.section, parts.last) {
    case ("cohorts", "funded") where direction != nil:
      return "\(direction == .up ? "more" : "fewer") places in \(parts.name)"
    case ("cohorts", "families") where direction != nil:
      return "\(direction == .up ? "more" : "fewer") families in \(parts.name)"
    case ("assumptions", "rate") where direction != nil:
      return "the \(direction == .up ? "higher" : "lower") rate"
        + (alone ? "" : " of \(parts.name)")
    default:
      guard let direction, first.was != nil, first.now != nil else { return objectNames[0] }
      return "the \(direction == .up ? "higher" : "lower") \(objectNames[0])"
    }
  }

  /// The objects in words: `cohort 2013/14`, `cost keyworkers`, `leaving`.
  var objectNames: [String] {
    var names: [String] = []
    for input in inputs {
      let parts = FieldParts(input.path)
      if !names.contains(parts.object) { names.append(parts.object) }
    }
    return names
  }

  private var section: String {
    let sections = inputs.map { FieldParts($0.path).section }
    let first = sections.first ?? ""
    return sections.allSatisfy { $0 == first } ? first : "the plan"
  }

  private enum Direction { case up, down }

  /// Whether only families and funded places of a cohort change, and in one direction.
  private var isPlaces: Bool {
    inputs.allSatisfy { ["families", "funded"].contains(FieldParts($0.path).last) }
      && direction != nil
  }

  private var direction: Direction? {
    let directions = inputs.map { input -> Direction? in
      guard let was = input.was.flatMap(Double.init), let now = input.now.flatMap(Double.init)
      else { return nil }
      return now > was ? .up : .down
    }
    guard let first = directions.first, directions.allSatisfy({ $0 == first }) else { return nil }
    return first
  }
}

/// A path in the words of the field.
private struct FieldParts {
  let section: String
  let last: String
  /// The cohort's year or id, the result, the line.
  let name: String
  let object: String

  init(_ path: String) {
    var parts: [String] = []
    var current = ""
    var depth = 0
    for character in path {
      switch character {
      case "[": depth += 1
      case "]": depth -= 1
      case "." where depth == 0:
        parts.append(current)
        current = ""
      default: current.append(character)
      }
    }
    parts.append(current)
    section = parts[0]
    last = parts[parts.count - 1]
    func part(_ index: Int) -> String { index < parts.count ? parts[index] : "" }
    switch section {
    case "cohorts":
      name = FinancialYear(part(1))?.prose ?? part(1)
      object = "cohort \(name)"
    case "costs", "grants":
      name = part(1)
      object = "\(section.dropLast()) \(name)"
    case "assumptions" where part(1) == "results":
      name = part(2)
      object = "what is assumed of \(name)"
    case "assumptions":
      name = part(1)
      switch name {
      case "auditMonths": object = "months of audit"
      case "paymentMonths": object = "months to payment"
      case "supportMonths": object = "months of support"
      default: object = name
      }
    case "scheme":
      name = "scheme"
      object = "rules of the payer"
    default:
      name = section
      object = section
    }
  }
}
