package import PBRQuantities

/// One test that the evidence for a result must pass, as the payer's rules state it
/// (the key `evidence` of a result).
package struct EvidenceTest: Sendable {
  /// Whose evidence counts, and who must pass.
  package enum Subject: String, Sendable, CaseIterable {
    /// The items of the household as a whole.
    case household
    /// Each child whose membership covers the whole period.
    case everyChild = "every child"
    /// The sum over the children.
    case allChildren = "all children"
    /// One adult is enough.
    case anyAdult = "any adult"
  }

  /// What must be shown.
  package enum Need: Sendable, Hashable {
    /// A fall from the baseline by at least this share, compared exactly.
    case reductionAtLeast(ExactDecimal)
    /// A value under this limit; the limit itself does not pass.
    case below(ExactDecimal)
    /// One spell of at least this length, begun after attachment.
    case sustainedFor(Length)
    /// An event after attachment.
    case happened
    /// Values since attachment that add up to at least this.
    case sumAtLeast(ExactDecimal)
  }

  /// How long something must have lasted.
  package enum Length: Sendable, Hashable {
    case weeks(Int)
    case months(Int)
  }

  /// The period that is looked at.
  package enum Window: Sendable, Hashable {
    case months(Int)
    /// School terms, as the register lists them.
    case terms(Int)
  }

  /// How the values of a window become one.
  package enum Combine: String, Sendable, CaseIterable {
    case sum
    /// The plain mean of the terms or months.
    case mean
  }

  package let id: String
  /// The measure of the evidence items that count.
  package let measure: String
  package let subject: Subject
  /// The criterion of families to which it applies; nil applies to every family.
  package let criterion: String?
  package let need: Need
  /// The period of a reduction or a limit; nil for spells and events.
  package let window: Window?
  /// Months before attachment with which a reduction is compared.
  package let baselineMonths: Int?
  package let combine: Combine
  /// A window of months must not end more days before the assessment date than this.
  package let freshDays: Int
  /// Who keeps the evidence, where the rules say so.
  package let owner: String?
  package let provenance: Provenance
}

extension EvidenceTest {
  /// What stands in for the tests of a result whose rules state none: the council decides by
  /// its own plan and records the decision as an event whose measure is the result's id.
  package static func decision(for result: String) -> EvidenceTest {
    EvidenceTest(
      id: "decision", measure: result, subject: .household, criterion: nil, need: .happened,
      window: nil, baselineMonths: nil, combine: .sum, freshDays: usualFreshDays, owner: nil,
      provenance: Provenance())
  }

  /// The last days of a window that may pass before it counts as out of date, where a test
  /// does not say: one month.
  static let usualFreshDays = 31

  /// The test as a sentence part: `asb-incidents down by at least 60%`.
  package var words: String {
    switch need {
    case .reductionAtLeast(let share):
      "\(measure) down by at least \(share.timesHundred)%"
    case .below(let limit):
      "\(measure) below \(limit.text)"
    case .sustainedFor(.weeks(let weeks)): "\(measure) for \(Noun.week.counted(weeks))"
    case .sustainedFor(.months(let months)): "\(measure) for \(Noun.month.counted(months))"
    case .happened: "\(measure)"
    case .sumAtLeast(let sum): "\(measure) of \(sum.text) in all since attachment"
    }
  }

  /// What must be shown, in two or three words: `60% less`.
  package var threshold: String {
    switch need {
    case .reductionAtLeast(let share): "\(share.timesHundred)% less"
    case .below(let limit): "below \(limit.text)"
    case .sustainedFor(.weeks(let weeks)): Noun.week.counted(weeks)
    case .sustainedFor(.months(let months)): Noun.month.counted(months)
    case .happened: "an event"
    case .sumAtLeast(let sum): "\(sum.text) in all"
    }
  }
}

extension ExactDecimal {
  /// The number as it would be typed: `15`, `0.5`.
  package var text: String {
    var digits = "\(self.digits.magnitude)"
    guard scale > 0 else { return (self.digits < 0 ? "-" : "") + digits }
    while digits.utf8.count <= scale { digits = "0" + digits }
    let point = digits.index(digits.endIndex, offsetBy: -scale)
    return (self.digits < 0 ? "-" : "") + "\(digits[..<point]).\(digits[point...])"
  }

  /// The percentage of a share: `60` for 0.6.
  fileprivate var timesHundred: String {
    whole(timesTenToThe: 2).map { "\($0)" } ?? NumberText.shortest(Double(digits) / power * 100)
  }

  private var power: Double { (0..<scale).reduce(1.0) { power, _ in power * 10 } }
}
