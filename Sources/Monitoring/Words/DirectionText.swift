import PBRQuantities

extension DirectionResult {
  /// The arrow, which says better or worse, not up or down; empty where neither is better.
  var arrow: String {
    switch direction {
    case .better: "↗"
    case .same: "↔"
    case .worse: "↘"
    case .increasing, .noChange, .decreasing, .notApplicable: ""
    }
  }

  /// As pages print it: `↘ 7.3 points`, `n/a: no earlier value`.
  func words(_ text: ValueText, _ decimals: Int) -> String {
    let part = isPartYear ? " (part year)" : ""
    guard let change else {
      let brief = reason.hasPrefix("series broken") ? "series broken" : reason
      return direction == .notApplicable ? "n/a: \(brief)" : direction.rawValue
    }
    let amount = text.change(change, decimals)
    switch direction {
    case .better, .worse: return "\(arrow) \(amount)\(part)"
    case .same: return change == .zero ? "\(arrow) same\(part)" : "\(arrow) same, \(amount)\(part)"
    case .increasing: return "increasing, \(amount)\(part)"
    case .decreasing: return "decreasing, \(amount)\(part)"
    case .noChange: return "no change\(part)"
    case .notApplicable: return "n/a"
    }
  }
}

extension DirectionRule {
  /// What it compares with, as the first of a list.
  var words: String {
    switch self {
    case .yearAgo: "last year's same period"
    case .previous: "the period before"
    case .lastYear: "the end of last year"
    case .baseline: "the baseline"
    }
  }

  /// As the headline counts by it: `better than a year ago`.
  var ago: String {
    switch self {
    case .yearAgo: "a year ago"
    case .previous: "a period ago"
    case .lastYear: "last year"
    case .baseline: "the baseline"
    }
  }
}
