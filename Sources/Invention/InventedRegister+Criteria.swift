import PBRProgramme
import PBRRegister

extension InventedRegister {
  /// What every invented family is identified on: as many national criteria as the scheme asks
  /// for, those first whose tests go by months, because what goes by school terms cannot be put
  /// into a month of one's choice.
  static func criteria(_ scheme: Scheme) -> [String] {
    guard let criteria = scheme.criteria else { return [] }
    let byLimit = Set(
      scheme.results.flatMap(\.tests).filter { isLimit($0) }.compactMap(\.criterion))
    let national = criteria.all.filter { !$0.isLocal }.map(\.id)
    let chosen = Set(
      (national.filter { !byLimit.contains($0) } + national.filter { byLimit.contains($0) })
        .prefix(max(1, criteria.needed)))
    return national.filter { chosen.contains($0) }
  }

  /// Refuses results whose tests the evidence cannot be made to meet in a given month.
  static func check(_ scheme: Scheme, _ criteria: [String]) throws(Unsupported) {
    for result in scheme.results where !result.tests.isEmpty {
      let tests = result.tests.filter { $0.criterion.map { criteria.contains($0) } ?? true }
      if let limit = tests.first(where: { isLimit($0) }) {
        throw Unsupported(result: result.id, test: limit.id)
      }
      if tests.isEmpty, let first = result.tests.first {
        throw Unsupported(result: result.id, test: first.id)
      }
    }
  }

  /// Whether a test is about a value under a limit.
  private static func isLimit(_ test: EvidenceTest) -> Bool {
    if case .below = test.need { true } else { false }
  }
}

extension Scheme {
  /// Whether whoever is attached has a child: families, and others of whose children a test speaks.
  var hasChildren: Bool {
    unit == .family
      || results.flatMap(\.tests).contains {
        $0.subject == .everyChild || $0.subject == .allChildren
      }
  }
}

/// Who usually keeps the evidence of a measure.
enum EvidenceOwners {
  /// Every measure of a scheme with its keeper, in the order of the rules: whom the rules name,
  /// else who holds such records in most councils.
  static func of(_ scheme: Scheme) -> [(measure: String, owner: String)] {
    var owners: [(measure: String, owner: String)] = []
    for result in scheme.results {
      for test in result.tests.isEmpty ? [EvidenceTest.decision(for: result.id)] : result.tests
      where !owners.contains(where: { $0.measure == test.measure }) {
        owners.append((test.measure, test.owner ?? usual[test.measure] ?? "Programme co-ordinator"))
      }
    }
    for outcome in LocalOutcome.allCases
    where !owners.contains(where: { $0.measure == outcome.rawValue }) {
      owners.append((outcome.rawValue, outcome.owner))
    }
    return owners
  }

  private static let usual = [
    "asb-incidents": "Community safety",
    "minor-offences": "Youth offending service",
    "unauthorised-absence": "Education welfare",
    "fixed-term-exclusions": "Education welfare",
    "employment": "Jobcentre Plus",
    "progress-to-work": "Jobcentre Plus",
  ]
}
