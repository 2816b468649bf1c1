package import PBRProgramme

/// The tests of a scheme with their measures numbered, as evidence items carry them.
package struct EvidenceRules: Sendable {
  /// What deciding a test takes: plain numbers, so that many threads can read it at once.
  package struct Rule: Sendable {
    let subject: EvidenceTest.Subject
    package let need: EvidenceTest.Need
    package let window: EvidenceTest.Window?
    let baselineMonths: Int?
    let combine: EvidenceTest.Combine
    let freshDays: Int
    let measure: UInt8
    /// The bit of its criterion; nil when it applies to every family.
    let criterion: UInt64?
  }

  private(set) var measures: [String] = []
  /// By measure, whether its items are spells or events, which need not have ended.
  private(set) var mayStayOpen: [Bool] = []
  /// By result of the scheme.
  package private(set) var tests: [[EvidenceTest]] = []
  package private(set) var rules: [[Rule]] = []

  package init(_ scheme: Scheme) {
    let criteria = scheme.criteria?.all.map(\.id) ?? []
    for result in scheme.results {
      let tests = result.tests.isEmpty ? [EvidenceTest.decision(for: result.id)] : result.tests
      var list: [Rule] = []
      for test in tests {
        var open = false
        switch test.need {
        case .happened, .sustainedFor: open = true
        case .below, .reductionAtLeast, .sumAtLeast: break
        }
        var number = measures.firstIndex(of: test.measure)
        if number == nil {
          number = measures.count
          measures.append(test.measure)
          mayStayOpen.append(false)
        }
        guard let number, number < 250 else { continue }
        mayStayOpen[number] = mayStayOpen[number] || open
        let criterion = test.criterion.map { name in
          criteria.firstIndex(of: name).map { UInt64(1) << UInt64(min($0, 63)) } ?? 0
        }
        list.append(
          Rule(
            subject: test.subject, need: test.need, window: test.window,
            baselineMonths: test.baselineMonths, combine: test.combine,
            freshDays: test.freshDays, measure: UInt8(number), criterion: criterion))
      }
      self.tests.append(tests)
      rules.append(list)
    }
    for outcome in LocalOutcome.allCases where !measures.contains(outcome.rawValue) {
      measures.append(outcome.rawValue)
      mayStayOpen.append(outcome.form != .fall)
    }
  }
}
